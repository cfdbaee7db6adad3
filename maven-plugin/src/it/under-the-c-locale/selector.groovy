// Where file names cannot hold umlauts, there is nothing to show; and Windows has no such locale.
return System.getProperty('sun.jnu.encoding').startsWith('UTF') && File.separatorChar == '/'
