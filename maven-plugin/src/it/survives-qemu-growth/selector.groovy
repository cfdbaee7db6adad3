// Skipped where the files are not at hand.
return new File(qapiCorpus ?: '', 'qemu-4.0.0').directory && new File(qemuSource ?: '', 'docs/interop').directory
