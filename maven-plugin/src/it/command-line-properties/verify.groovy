def sources = new File(basedir, 'target/elsewhere/org')
assert new File(sources, 'b/More.java').file
def paint = new File(sources, 'example/Paint.java').text
assert paint.contains('ROUGE("red")') && !paint.contains('blue') && !paint.contains('@Generated')
assert new File(sources, 'b/Bb.java').text.contains('unknownMembers')
def cc = new File(sources, 'c/Cc.java').text
assert !cc.contains('@Nullable')
assert cc.contains('public record Cc(String x, FilePath where, List<Base64Bytes> data,')
// Sources that Maven does not know of are not compiled.
assert !new File(basedir, 'target/classes').exists()
return true
