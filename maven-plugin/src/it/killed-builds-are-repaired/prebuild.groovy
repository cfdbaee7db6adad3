// Three ages of a schema with many types: in each, a third of them has a name that the others do not have, a third has
// another content, and a third is the same.
3.times { age ->
    def folder = new File(basedir, "src/main/age$age")
    folder.mkdirs()
    new File(folder, 'types.json').text = (0..<150).collect {
        def name = it % 3 == 0 ? "Age${age}Type$it" : "Type$it"
        def member = it % 3 == 1 ? "age-$age" : 'same'
        "{ 'struct': '$name', 'data': { '$member': 'int' } }\n"
    }.join()
}
return true
