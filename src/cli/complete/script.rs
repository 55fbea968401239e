//! What a shell has to be told once, so that it asks the program what could be typed.

/// The shells, by name.
pub(in crate::cli) const SHELLS: [&str; 4] = ["bash", "zsh", "fish", "powershell"];

/// The script of a shell; none of one that is not in [`SHELLS`].
pub(in crate::cli) fn script(shell: &str) -> Option<&'static str> {
    Some(match shell {
        "bash" => include_str!("scripts/fashen.bash"),
        "zsh" => include_str!("scripts/fashen.zsh"),
        "fish" => include_str!("scripts/fashen.fish"),
        "powershell" => include_str!("scripts/fashen.ps1"),
        _ => return None,
    })
}
