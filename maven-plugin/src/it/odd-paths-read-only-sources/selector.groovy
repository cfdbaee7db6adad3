// Where file names cannot hold umlauts, there is nothing to show.
return System.getProperty('sun.jnu.encoding').startsWith('UTF')
