// Neither the imported schema's types nor those of what it includes.
def sources = new File(basedir, 'target/generated-sources/qapi/org/example')
assert (sources.list() as Set) == ['qapi'] as Set
assert (new File(sources, 'qapi').list() as Set) == ['Basket.java', 'BasketEmptiedEvent.java', 'QapiEvents.java', 'package-info.java'] as Set
assert new File(sources, 'qapi/Basket.java').text.contains('{@link org.example.shop.Article}')
// Events of both schemas are told apart.
assert new File(sources, 'qapi/QapiEvents.java').text.contains('"SOLD_OUT" -> SoldOutEvent.read(in)')
assert new File(basedir, 'target/classes/META-INF/qapi').list() == ['basket.json']
return true
