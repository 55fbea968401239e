//! What people are told of the completion of words in shells, and of pages of the manual.

/// Words on completions and manuals.
pub(crate) struct CompletionWords {
    /// Help of `completions`.
    pub(crate) about: &'static str,
    /// Help of its argument, and what stands for it.
    pub(crate) shell: &'static str,
    pub(crate) shell_value: &'static str,
    /// Help of `man`, the headings of its pages, and what it says: the folder, how many.
    pub(crate) man: &'static str,
    pub(crate) name: &'static str,
    pub(crate) usage: &'static str,
    pub(crate) written: fn(&str, usize) -> String,
}

pub(super) const ZH: CompletionWords = CompletionWords {
    about: "命令行补全：输出 bash、zsh、fish、PowerShell 用的脚本，按 Tab 补全命令、选项、案卷、环节和结论",
    shell: "哪种 shell；用法写在脚本的第一行",
    shell_value: "shell",
    man: "手册页：把每条命令的手册页（roff）写到一个文件夹，用 man -l 文件 看",
    name: "名称",
    usage: "用法",
    written: |folder, count| format!("{folder}：写了 {count} 页手册"),
};

pub(super) const EN: CompletionWords = CompletionWords {
    about: "Completion of words: print the script for bash, zsh, fish or PowerShell; Tab completes commands, options, cases, stages and outcomes",
    shell: "Which shell; the first line of the script says how to use it",
    shell_value: "shell",
    man: "Pages of the manual: write one (roff) for every command into a folder; man -l FILE shows it",
    name: "Name",
    usage: "Usage",
    written: |folder, count| format!("{folder}: {count} pages of the manual"),
};
