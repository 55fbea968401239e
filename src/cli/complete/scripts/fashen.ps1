# Completion of fashen in PowerShell. In $PROFILE:  fashen completions powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName fashen -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
    if ($wordToComplete -eq '') { $words += '' }
    & $commandAst.CommandElements[0].ToString() completions --words @words 2>$null | ForEach-Object {
        $word, $about = $_ -split "`t", 2
        if ($word -ne ':files') {
            if (-not $about) { $about = $word }
            [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $about)
        }
    }
}
