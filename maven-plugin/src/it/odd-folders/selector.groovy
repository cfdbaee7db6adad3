// Elsewhere, file names cannot hold a backslash, and links need a privilege.
return File.separatorChar == '/'
