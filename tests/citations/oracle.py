"""Chinese numerals as cn2an writes and reads them.

The argument is a file with a line for each number: the number, a tab, and the numeral that we write. Printed is a line
for each that cn2an writes otherwise or reads otherwise: the number, what it writes, what it reads of ours.
"""

import sys

import cn2an


def read(numeral):
    try:
        return str(cn2an.cn2an(numeral, "strict"))
    except ValueError:
        return "-"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        for line in file:
            number, numeral = line.rstrip("\n").split("\t")
            written, understood = cn2an.an2cn(int(number), "low"), read(numeral)
            if written != numeral or understood != number:
                print(number, written, understood, sep="\t")


main()
