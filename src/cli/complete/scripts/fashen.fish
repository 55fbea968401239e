# Completion of fashen in fish:  fashen completions fish > ~/.config/fish/completions/fashen.fish
function __fashen_words
    set -l words (commandline -opc) (commandline -ct)
    for line in (command $words[1] completions --words $words[2..-1] 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path (commandline -ct)
        else
            # With --option=value the whole word is replaced.
            set -l typed (string match -r -- '^--[^=]*=' (commandline -ct))
            echo "$typed$line"
        end
    end
end
complete -c fashen -f -a '(__fashen_words)'
