// Skipped where the files are not at hand.
return new File(qemuSource ?: '', 'qapi/qapi-schema.json').file
