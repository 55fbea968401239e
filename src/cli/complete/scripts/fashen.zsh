#compdef fashen
# Completion of fashen in zsh. In ~/.zshrc, after compinit:  source <(fashen completions zsh)
_fashen() {
    local line files=0
    local -a offered
    while IFS= read -r line; do
        if [[ $line == :files ]]; then
            files=1
        else
            offered+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
        fi
    done < <("${words[1]}" completions --words "${(@)words[2,CURRENT]}" 2>/dev/null)
    (( files )) && _files
    if [[ ${words[CURRENT]} == --*=* ]]; then
        compset -P '*='
    fi
    (( ${#offered} )) && _describe fashen offered
    return 0
}
(( ${+functions[compdef]} )) && compdef _fashen fashen
