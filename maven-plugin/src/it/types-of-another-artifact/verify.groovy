// Neither the imported schema's types nor those of what it includes.
def sources = new File(basedir, 'target/generated-sources/qapi/org/example')
assert (sources.list() as Set) == ['qapi'] as Set
assert (new File(sources, 'qapi').list() as Set) == ['Basket.java', 'BasketEmptiedEvent.java', 'QapiEvents.java', 'package-info.java'] as Set
assert new File(sources, 'qapi/Basket.java').text.contains('{@link org.example.shop.Article}')
// Events of both schemas are told apart.
assert new File(sources, 'qapi/QapiEvents.java').text.contains('"SOLD_OUT" -> SoldOutEvent.read(in)')
// What was chosen for the types goes along.
assert new File(basedir, 'target/classes/META-INF/qapi').list().sort() == ['basket.json', 'basket.properties']
assert new File(basedir, 'target/classes/META-INF/qapi/basket.properties').text.contains('import.shop/common.json=org.example.shop')
// Tests find all of them where the program does, whoever made them.
def tests = new File(basedir, 'target/generated-test-sources/qapi/org/example')
assert tests.list() == ['qapi']
def trial = new File(tests, 'qapi/Trial.java').text
assert trial.contains('import org.example.shop.Article;') && trial.contains('Basket basket')
assert !new File(tests, 'qapi/Basket.java').exists()
return true
