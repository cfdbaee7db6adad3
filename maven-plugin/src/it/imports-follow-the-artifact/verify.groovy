def offer = new File(basedir, 'basket/target/generated-sources/qapi/org/example/basket/Offer.java').text
// The first build compiled what uses optional members; by the second one they were mandatory.
assert offer.contains('record Offer(String name, long price, URI home, @Nullable String until)')
def trial = new File(basedir, 'basket/target/generated-test-sources/qapi/org/example/basket/Trial.java').text
assert trial.contains('@Nullable Long price') && trial.contains('@Nullable String until')
// An event without a class is none that can be read.
assert !new File(basedir, 'basket/target/generated-sources/qapi/org/example/basket/QapiEvents.java').text.contains('SoldOutEvent')
// What was followed goes along.
def choices = new File(basedir, 'basket/target/classes/META-INF/qapi/basket.properties').text
assert choices.contains('name.Article.price-tag=price') && choices.contains('define.CONFIG_SCALES=false') && !choices.contains('query-all')
def log = new File(basedir, 'build.log').text
assert log.contains("'Article' has the name mapping 'Item' here, but 'Ware' where the imported type was generated, as ../shop/target/classes/META-INF/qapi/shop.properties says")
assert log.contains("'Offer' keeps unknown members here, but 'Article', which it uses, ignores them where the imported type was generated, as ../shop/target/classes/META-INF/qapi/shop.properties says")
assert log.contains('Tests run: 3, Failures: 0')
assert !log.contains('is not followed')
return true
