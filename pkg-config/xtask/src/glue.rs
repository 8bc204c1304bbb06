//! What wasm-bindgen writes is one module with one instance of the WASM. Rule: nothing of it is changed but its borders, so
//! that it becomes a function: each call makes an instance of its own, with all that belongs to it. See ADR 13.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

/// Another one makes what was made before anew.
pub(crate) const VERSION: u32 = 3;

const ADVICE: &str = "wasm-bindgen writes its glue otherwise now: mend pkg-config/xtask/src/glue.rs.";

/// Where the instance's doors are taken: the caller may put its own before them.
const DOORS: &str = "wasm = instance.exports;";

/// The names that a module of the glue lets out, as it says them.
const DEFAULT: &str = "export { initSync, __wbg_init as default };";

/// Makes a function of the module in a folder, and says so in its types.
pub(crate) fn enclose(out: &Path, name: &str) -> Result<()> {
    let (script, types) = (out.join(format!("{name}.js")), out.join(format!("{name}.d.ts")));
    let module = fs::read_to_string(&script).context(ADVICE)?;
    fs::rename(&types, out.join(format!("{name}.glue.d.ts"))).context(ADVICE)?;
    fs::write(&script, function(&module)?).context("make www/wasm writable.")?;
    fs::write(types, format!("import type * as module from './{name}.glue.js';\n{TYPES}"))
        .context("make www/wasm writable.")
}

const TYPES: &str = "
/**
 * An instance of its own. `enter` is given its doors and what it is an instance of, and gives the doors that are used;
 * `samplanBroke` hears where in our sources it broke.
 */
export function glue(
  enter: (doors: WebAssembly.Exports, module: WebAssembly.Module) => WebAssembly.Exports,
  samplanBroke: (place: string) => void,
): typeof module;
";

fn function(module: &str) -> Result<String> {
    ensure!(module.matches(DOORS).count() == 1 && module.matches(DEFAULT).count() == 1, ADVICE);
    ensure!(!module.contains("\nimport "), ADVICE);
    let names: Vec<_> = module.lines().filter_map(exported).collect();
    ensure!(!names.is_empty() && module.matches("\nexport ").count() == names.len() + 1, ADVICE);
    let inner = module
        .replace("\nexport class ", "\nclass ")
        .replace("\nexport function ", "\nfunction ")
        .replace(DOORS, "wasm = enter(instance.exports, module);")
        .replace(DEFAULT, &format!("return {{ default: __wbg_init, initSync, {} }};", names.join(", ")));
    Ok(format!("export function glue(enter, samplanBroke) {{\n{inner}\n}}\n"))
}

/// The name in `export class Widget {`.
fn exported(line: &str) -> Option<&str> {
    let declared = line.strip_prefix("export class ").or_else(|| line.strip_prefix("export function "))?;
    declared.split(['(', ' ']).next()
}

#[cfg(test)]
mod tests {
    use super::{DEFAULT, function};

    #[test]
    fn a_module_becomes_a_function() {
        let module = format!(
            "/* types */\nexport class Widget {{\n}}\nexport function styles() {{\n}}\nlet wasm;\n\
             function start(instance, module) {{\n    wasm = instance.exports;\n}}\n{DEFAULT}\n"
        );
        let expected = "export function glue(enter, samplanBroke) {\n/* types */\nclass Widget {\n}\nfunction styles() {\n}\n\
             let wasm;\nfunction start(instance, module) {\n    wasm = enter(instance.exports, module);\n}\n\
             return { default: __wbg_init, initSync, Widget, styles };\n\n}\n";
        assert_eq!(function(&module).ok().as_deref(), Some(expected));
    }

    #[test]
    fn what_is_not_known_is_not_made() {
        for module in [
            "",
            "\nexport const x = 1;\nwasm = instance.exports;\nexport { initSync, __wbg_init as default };",
        ] {
            assert!(function(module).is_err());
        }
    }
}
