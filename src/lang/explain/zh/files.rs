//! Files that can not be read.

use super::{because, plain};
use crate::lang::explain::Table;

/// What mends most of what a word processor can still open.
const SAVE_AGAIN: &str =
    "用 Word 或者 WPS 打开，核对文字以后另存为“Word 文档（.docx）”，再报送新存的文件。";

/// 旧格式文件的两条出路。
const INSTALL: &str = "安装 LibreOffice（装在别处的，用环境变量 FASHEN_SOFFICE 指明程序的位置）以后再试；或者用 Word、\
     WPS 打开，核对文字以后另存为“Word 文档（.docx）”再报送。";

pub(super) const TABLE: &Table = &[
    plain(
        "file-empty",
        "文件是空的",
        "文件里没有内容，或者只有空白。",
        "看看是不是选错了文件；在编辑器里保存以后再报送。",
    ),
    plain(
        "file-too-large",
        "文件太大",
        "文件超过了送审稿的大小上限。规范性文件的文字用不了这么多，多半是插入了图片或者扫描件。",
        "送审稿只留文字；图片、扫描件另作材料报送。",
    ),
    because(
        "file-legacy-word",
        "旧版 Word 或者 WPS 文件",
        "这是 .doc 或者 .wps 格式的文件。本程序借助 LibreOffice 把它转成 .docx 来读，这台计算机上没有找到 LibreOffice。",
        "审核以逐字不变为前提；自动编号和修订痕迹只有转成 .docx 才读得准，所以不自行猜测。",
        INSTALL,
    ),
    plain(
        "file-pdf",
        "PDF 文件不完整",
        "文件开头说是 PDF，里面却找不到页面，多半是传送时断了。完整的 PDF 只要有文字层就可以读，但是段落和次序靠版面推断，不一定准确。",
        "请起草单位重新发送，最好报送起草时用的 .docx 文件。",
    ),
    plain(
        "file-ofd",
        "OFD 文件不完整",
        "文件里有 OFD 的目录，却找不到它指向的页面。",
        "请起草单位重新发送，最好报送起草时用的 .docx 文件。",
    ),
    plain(
        "file-scan",
        "扫描件",
        "PDF 或者 OFD 的每一页都是图片，没有文字层。本程序不做文字识别，识别错一个字，审核的就不是原文。",
        "报送起草时用的 .docx 文件；只有扫描件的，用识别软件转成文字，由人逐字校对以后存为 .docx。",
    ),
    plain(
        "file-fonts",
        "PDF 的字体没有写明是什么字",
        "PDF 只记了字形的编号，没有附上编号和文字的对照，复制出来会是乱码。",
        "报送起草时用的 .docx 文件；或者用原软件重新导出 PDF，保留文字信息。",
    ),
    plain(
        "file-blank-page",
        "网页里没有正文",
        "保存下来的网页只有框架，或者正文要等脚本从网上取来，文件里没有文字。",
        "在浏览器里打开网页，把正文复制到 Word 或者 WPS 里，另存为“Word 文档（.docx）”。",
    ),
    plain(
        "file-several-documents",
        "压缩包里不止一个文档",
        "压缩包里有几个可以读的文件，哪一个是送审稿，程序不能替人猜。",
        "解开压缩包，指明其中要读的一个文件；附件可以作为材料报送。",
    ),
    plain(
        "file-other-container",
        "里面没有文档",
        "文件是表格、演示文稿或者压缩包，里面没有可以读的文档。压缩包里的压缩包不打开。",
        "送审稿另存为“Word 文档（.docx）”；压缩包先解开；表格可以作为材料报送。",
    ),
    plain(
        "file-rtf",
        "RTF 文件",
        "这是 RTF 格式的文件，要借助 LibreOffice 才能读，这台计算机上没有找到。文件名以 .doc 结尾的，也可能其实是 RTF。",
        INSTALL,
    ),
    plain(
        "file-not-a-document",
        "不是文档",
        "文件里不是文字，可能是图片、扫描件或者程序。图片里的字要由人录入。",
        "报送起草时用的 .docx 文件；扫描件可以作为材料报送。",
    ),
    plain(
        "file-encoding",
        "文字编码认不出来",
        "文本文件既不是 UTF-8，也不是 UTF-16 或者 GB 18030，读出来会是乱字；台湾、香港常用的 Big5 也认不出来。",
        "用记事本或者 WPS 打开，另存为 UTF-8 编码的文本，或者存为“Word 文档（.docx）”。",
    ),
    plain(
        "file-damaged",
        "文件损坏",
        "Word 文档其实是一个压缩包，这个压缩包不完整或者内容对不上校验，多半是传送时断了。",
        "请起草单位重新发送；还能打开的，另存一份再报送。",
    ),
    plain(
        "file-encrypted",
        "文件加了密码",
        "文件设有打开密码，没有密码读不出文字。",
        "打开文件，去掉打开密码，另存以后再报送。",
    ),
    plain(
        "file-too-many-parts",
        "文件的部件太多",
        "Word 文档里的部件数超过了上限，不像正常写成的文档，为了安全不予读取。",
        SAVE_AGAIN,
    ),
    because(
        "file-zip-bomb",
        "文件展开太大",
        "文件里有一个部件，压缩着很小，展开以后大得不合常理。",
        "这是使电脑瘫痪的一种老办法，正常的文档不会这样。",
        "不要再打开来历不明的文件，请起草单位说明来源；确是自己写的，另存为“Word 文档（.docx）”再报送。",
    ),
    because(
        "file-duplicate-part",
        "文件里有同名的部件",
        "文件里有两个名称相同的部件，有的软件显示前一个，有的显示后一个。",
        "审核的文字与别人打开看到的文字可能不同，这样的文件不能审核。",
        SAVE_AGAIN,
    ),
    plain(
        "file-missing-part",
        "文件缺少部件",
        "Word 文档必有的部件不在文件里，读不出正文。",
        "请起草单位重新发送；还能打开的，另存一份再报送。",
    ),
    plain(
        "file-xml",
        "文件内容损坏",
        "Word 文档里的某个部件不合格式，从提示的字节起读不下去。",
        "请起草单位重新发送；还能打开的，另存一份再报送。",
    ),
    because(
        "file-dtd",
        "文件带有自定义的文档类型",
        "部件里声明了自己的文档类型或者实体，Word 和 WPS 不会写出这样的文件。",
        "这种声明可以用来读取电脑上的其他文件，为了安全一律不读。",
        SAVE_AGAIN,
    ),
    plain(
        "file-too-deep",
        "文件嵌套太深",
        "部件里的层次超过了上限，不像正常写成的文档，为了安全不予读取。",
        SAVE_AGAIN,
    ),
    plain(
        "file-too-long",
        "文件零碎太多",
        "部件里的元素超过了上限，不像正常写成的文档，为了安全不予读取。",
        SAVE_AGAIN,
    ),
    plain(
        "file-too-many-rows",
        "行数太多",
        "目录文件的行数，或者文件夹里的文件数，超过了一次能读的上限。什么也没有写入。",
        "分成几份，一份一份地录入；已经录入的再录一次不会重复。",
    ),
    plain(
        "file-too-many-words",
        "文字太多",
        "文件的文字超过了上限，规范性文件用不了这么长。",
        "正文和附件分开报送；资料汇编一类的内容另作材料报送。",
    ),
    plain(
        "office-suite-not-started",
        "指明的 LibreOffice 启动不了",
        "环境变量 FASHEN_SOFFICE 指明了一个程序，系统启动不了它：位置不对、没有执行权限，或者不是程序。",
        "更正 FASHEN_SOFFICE；LibreOffice 装在通常的位置时不必设它。",
    ),
    plain(
        "office-suite-too-slow",
        "LibreOffice 转换超时",
        "读 .doc、.wps 和 RTF 文件要借助 LibreOffice。它在限定的时间内没有转换完，已经连同它启动的程序一起停止，没有留下什么。",
        "再试一次；还不行的，用 Word 或者 WPS 另存为“Word 文档（.docx）”再报送。",
    ),
    plain(
        "office-suite-died",
        "LibreOffice 中途出错",
        "LibreOffice 转换文件时自己退出了，没有写出可以读的文件。多半是文件损坏，或者 LibreOffice 没有装好。",
        SAVE_AGAIN,
    ),
    plain(
        "office-suite-wrote-nothing",
        "LibreOffice 没有写出文件",
        "LibreOffice 运行完毕，却没有写出文件。它打不开文件（损坏、加密、不是文字文档）的时候就是这样。",
        SAVE_AGAIN,
    ),
    plain(
        "office-suite-disk",
        "转换用的临时文件夹读写不了",
        "转换要在系统的临时文件夹里建一个只供本次使用的文件夹，用完即删。这个文件夹建不了、写不进，或者读不出。",
        "看看磁盘是不是满了、临时文件夹可不可以写。",
    ),
];
