use super::*;

/// The shapes of what wasm-bindgen writes.
const SCRIPT: &str = "\
export class Unused {
    free() {
        wasm.__wbg_unused_free(this.ptr, 0);
    }
}
if (Symbol.dispose) Unused.prototype[Symbol.dispose] = Unused.prototype.free;
export class Used {
    static __wrap(ptr) {}
}
export function Pay_123456789012(el) {
    wasm.Pay_123456789012(el);
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_used_0a: function(arg0) {
            const ret = Used.__wrap(arg0);
            if (ret) {
            }
        },
        __wbg_gone_0b: function() { return handleError(function (arg0) {
            arg0.gone();
        }, arguments); },
        __wbg_last_0c: function(arg0) {
            arg0.last();
        },
    };
}
const UnusedFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_unused_free(ptr, 1));
let wasm;
";

fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, short)| ((*name).to_owned(), (*short).to_owned())).collect()
}

#[test]
fn a_class_that_nothing_makes_goes_with_all_that_is_its_own() {
    let script = without_unused_classes(SCRIPT);
    assert!(!script.contains("Unused") && !script.contains("unused"), "{script}");
    assert!(
        script.contains("export class Used {\n    static __wrap(ptr) {}\n}\nexport function Pay_"),
        "{script}"
    );
    assert!(script.ends_with("}\nlet wasm;\n"), "{script}");
}

#[test]
fn a_function_that_is_not_imported_goes() {
    let imported = ["__wbg_used_0a", "__wbg_last_0c"].map(str::to_owned).into();
    let script = without_members(SCRIPT, &imported);
    assert!(!script.contains("gone"), "{script}");
    assert_eq!(script.lines().count(), SCRIPT.lines().count() - 3);
    assert!(
        script.contains("            }\n        },\n        __wbg_last_0c: function(arg0) {"),
        "{script}"
    );
}

#[test]
fn names_change_where_the_two_meet_and_nowhere_else() {
    let imports = map(&[("__wbg_used_0a", "a"), ("__wbg_gone_0b", "b"), ("__wbg_last_0c", "c")]);
    let exports = map(&[("Pay_123456789012", "a"), ("__wbg_unused_free", "b")]);
    let script = renamed(SCRIPT, &imports, &exports).unwrap();
    assert!(script.contains("export function Pay_123456789012(el) {\n    wasm.a(el);\n}"), "{script}");
    assert!(
        script.contains("        a: function(arg0) {\n            const ret = Used.__wrap(arg0);"),
        "{script}"
    );
    assert!(script.contains("wasm.b(ptr, 1)"), "{script}");
}

#[test]
fn a_name_that_is_not_found_is_an_error() {
    let none = map(&[]);
    assert_eq!(renamed(SCRIPT, &map(&[("__wbg_other_0d", "a")]), &none), Err("__wbg_other_0d".to_owned()));
    // Mentioned, but never called.
    assert_eq!(renamed(SCRIPT, &none, &map(&[("handleError", "a")])), Err("handleError".to_owned()));
}

#[test]
fn short_names_do_not_meet() {
    assert_eq!([0, 25, 26, 27, 675, 676].map(short_name), ["a", "z", "ba", "bb", "zz", "baa"]);
    let many: BTreeSet<_> = (0..2_000).map(short_name).collect();
    assert_eq!(many.len(), 2_000);
}

/// A module of our own, written by hand: one import that is used, one that only an uncalled export
/// uses.
#[test]
fn module_and_script_still_fit_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let bindings = Bindings { script: folder.path().join("app.js"), wasm: folder.path().join("app_bg.wasm") };
    files::write(&bindings.script, SCRIPT.as_bytes()).unwrap();
    files::write(&bindings.wasm, &module_that_fits()).unwrap();

    slim(&bindings).unwrap();

    let module = walrus::Module::from_file(&bindings.wasm).unwrap();
    let imports: Vec<_> = module.imports.iter().map(|import| import.name.as_str()).collect();
    let exports: Vec<_> = module.exports.iter().map(|export| export.name.as_str()).collect();
    assert_eq!((imports, exports), (vec!["a"], vec!["a"]));
    let script = String::from_utf8(files::read(&bindings.script).unwrap()).unwrap();
    assert!(script.contains("wasm.a(el)") && script.contains("a: function(arg0)"), "{script}");
    assert!(!script.contains("gone") && !script.contains("last"), "{script}");
}

fn module_that_fits() -> Vec<u8> {
    use walrus::{FunctionBuilder, Module};
    let mut module = Module::default();
    let nothing = module.types.add(&[], &[]);
    let exported = |module: &mut Module, import: &str, name: &str| {
        let (import, _) = module.add_import_func("./app_bg.js", import, nothing);
        let mut function = FunctionBuilder::new(&mut module.types, &[], &[]);
        function.func_body().call(import);
        let function = function.finish(vec![], &mut module.funcs);
        module.exports.add(name, function);
    };
    exported(&mut module, "__wbg_used_0a", "Pay_123456789012");
    exported(&mut module, "__wbg_gone_0b", "__wbg_unused_free");
    module.emit_wasm()
}
