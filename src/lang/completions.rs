//! What people are told of the completion of words in shells.

/// Words on completions.
pub(crate) struct CompletionWords {
    /// Help of `completions`.
    pub(crate) about: &'static str,
    /// Help of its argument, and what stands for it.
    pub(crate) shell: &'static str,
    pub(crate) shell_value: &'static str,
}

pub(super) const ZH: CompletionWords = CompletionWords {
    about: "命令行补全：输出 bash、zsh、fish、PowerShell 用的脚本，按 Tab 补全命令、选项、案卷、环节和结论",
    shell: "哪种 shell；用法写在脚本的第一行",
    shell_value: "shell",
};

pub(super) const EN: CompletionWords = CompletionWords {
    about: "Completion of words: print the script for bash, zsh, fish or PowerShell; Tab completes commands, options, cases, stages and outcomes",
    shell: "Which shell; the first line of the script says how to use it",
    shell_value: "shell",
};
