// One and the same text but for a comment, which no type shows.
new File(basedir, 'src/main/two/shared.json') << '# of the second one\n'
return true
