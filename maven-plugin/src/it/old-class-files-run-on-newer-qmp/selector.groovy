// Skipped where the files are not at hand.
return new File(qapiCorpus ?: '', 'qemu-8.2.0/qapi').directory && new File(qemuSource ?: '', 'qapi/qapi-schema.json').file
