// The declaration of the module is the one that the plugin's README shows.
def readme = new File(basedir, '../../../README.md').getText('UTF-8')
def sample = readme =~ /(?s)```java\n(module .*?)```/
assert sample.find()
def file = new File(basedir, 'src/main/java/module-info.java')
file.parentFile.mkdirs()
file.setText("/** Bindings that other modules may use. */\n${sample.group(1)}", 'UTF-8')
return true
