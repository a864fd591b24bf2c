<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>AboutDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>About Dateline</source>
        <translation>О программе Dateline</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Лицензии</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Где что лежит</translation>
    </message>
    <message>
        <source>Reads folders of dated news articles, offline.</source>
        <translation>Читает папки с датированными новостями, без сети.</translation>
    </message>
    <message>
        <source>This folder</source>
        <translation>Эта папка</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
</context>
<context>
    <name>AnswerService</name>
    <message>
        <source>The search process does not run</source>
        <translation>Процесс поиска не запускается</translation>
    </message>
    <message>
        <source>The search stopped</source>
        <translation>Поиск остановился</translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
</context>
<context>
    <name>ArticleListView</name>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
</context>
<context>
    <name>CalendarStrip</name>
    <message>
        <source>Archive calendar</source>
        <translation>Календарь архива</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Take {} out of the search</source>
        <translation>Убрать из поиска: {}</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Suggestions</source>
        <translation>Подсказки</translation>
    </message>
</context>
<context>
    <name>ChoicesBox</name>
    <message>
        <source>&amp;Begin each on a new page</source>
        <translation>Каждую — с &amp;новой страницы</translation>
    </message>
    <message>
        <source>&amp;Pages:</source>
        <translation>&amp;Страницы:</translation>
    </message>
    <message>
        <source>&amp;Tint what the search found</source>
        <translation>&amp;Выделять найденное</translation>
    </message>
    <message>
        <source>&amp;Underline names and dates</source>
        <translation>&amp;Подчёркивать имена и даты</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>&amp;Что:</translation>
    </message>
    <message>
        <source>All, or for instance 2,5-6</source>
        <translation>Все или 2,5-6</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>Mar&amp;gins:</source>
        <translation>П&amp;оля:</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Узкие</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычные</translation>
    </message>
    <message>
        <source>Only the &amp;list of articles</source>
        <translation>Только список ст&amp;атей</translation>
    </message>
    <message>
        <source>Table of &amp;contents</source>
        <translation>О&amp;главление</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Широкие</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Copied with its source, {}</source>
        <translation>Скопировано с источником, {}</translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <source>2025-07, 3 july 2025, -1m</source>
        <translation>2025-07, 2025-07-03, -1m</translation>
    </message>
    <message>
        <source>Date to go to</source>
        <translation>Дата для перехода</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перейти к</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>{} is not there any more</source>
        <translation>{}: этой папки больше нет на месте</translation>
    </message>
</context>
<context>
    <name>DialogControls</name>
    <message>
        <source>All commands</source>
        <translation>Все команды</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>Недавние</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Copied: {}</source>
        <translation>Скопировано: {}</translation>
    </message>
    <message>
        <source>Export the List</source>
        <translation>Экспорт списка</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>Ничего не экспортировано</translation>
    </message>
    <message>
        <source>There is no article to cite</source>
        <translation>Нет статьи, на которую можно сослаться</translation>
    </message>
    <message>
        <source>There is no article to export</source>
        <translation>Нет статей для экспорта</translation>
    </message>
    <message>
        <source>{} can’t be opened</source>
        <translation>Не удаётся открыть {}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>&amp;Whole word</source>
        <translation>Слово &amp;целиком</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>E&amp;xpression</source>
        <translation>Выра&amp;жение</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Найти в этой статье</translation>
    </message>
    <message>
        <source>Find what a regular expression fits</source>
        <translation>Искать по регулярному выражению</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Предыдущее совпадение</translation>
    </message>
</context>
<context>
    <name>FolderPage</name>
    <message>
        <source>A pattern a line: drafts/ is a folder wherever it lies, *.orig.txt any file so named, 2019/wire/ a folder from here. What is left out is in no list, search or count; the files stay as they are.</source>
        <translation>По одному шаблону в строке: drafts/ — папка, где бы она ни лежала, *.orig.txt — любой файл с таким именем, 2019/wire/ — папка, считая отсюда. Исключённого нет ни в списке, ни в поиске, ни в подсчётах; сами файлы не меняются.</translation>
    </message>
    <message>
        <source>Leave Out a Folder</source>
        <translation>Исключить папку</translation>
    </message>
    <message>
        <source>Leave Out a Folder…</source>
        <translation>Исключить папку…</translation>
    </message>
    <message>
        <source>Left out of {}</source>
        <translation>Исключено из {}</translation>
    </message>
    <message>
        <source>Patterns of what is left out</source>
        <translation>Шаблоны исключённого</translation>
    </message>
    <message>
        <source>That can’t be kept: {}</source>
        <translation>Не удаётся сохранить: {}</translation>
    </message>
    <message>
        <source>e.g. {}</source>
        <translation>например: {}</translation>
    </message>
    <message>
        <source>{} does not lie in the open folder</source>
        <translation>{} лежит вне открытой папки</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>&amp;Recent Folders</source>
        <translation>&amp;Недавние папки</translation>
    </message>
    <message>
        <source>No other folder has been open yet</source>
        <translation>Других папок ещё не открывали</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Open a Folder in a New Window</source>
        <translation>Открыть папку в новом окне</translation>
    </message>
    <message>
        <source>Open a Folder of Articles</source>
        <translation>Открыть папку со статьями</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>Недавние папки</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>сейчас недоступна</translation>
    </message>
    <message>
        <source>{} is no article of this folder</source>
        <translation>{} — не статья из этой папки</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>No article here has a date</source>
        <translation>Здесь нет ни одной статьи с датой</translation>
    </message>
    <message>
        <source>Nothing from {}; this is nearest</source>
        <translation>За {} ничего нет; вот ближайшая</translation>
    </message>
    <message>
        <source>The first visit</source>
        <translation>Раньше ничего не открывали</translation>
    </message>
    <message>
        <source>The last visit</source>
        <translation>Дальше ничего не открывали</translation>
    </message>
    <message>
        <source>“{}” is no date</source>
        <translation>«{}» — не дата</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>How to search</source>
        <translation>Как искать</translation>
    </message>
    <message>
        <source>Past and saved searches, and what one can write</source>
        <translation>Прежние и сохранённые запросы и что можно написать</translation>
    </message>
</context>
<context>
    <name>IndexService</name>
    <message>
        <source>the indexing process ended early</source>
        <translation>процесс индексации прервался</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Change Keys</source>
        <translation>Изменить клавиши</translation>
    </message>
    <message>
        <source>Esc leaves it as it is</source>
        <translation>Esc оставит всё как есть</translation>
    </message>
    <message>
        <source>Press the key for {}</source>
        <translation>Нажмите клавишу для команды «{}»</translation>
    </message>
    <message>
        <source>Take It</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>{} is {}: take it from there?</source>
        <translation>{} — это «{}»: забрать оттуда?</translation>
    </message>
    <message>
        <source>{} opens a menu, or writes a sign</source>
        <translation>{} открывает меню или вводит знак</translation>
    </message>
    <message>
        <source>{} presses buttons: choose another key</source>
        <translation>{} нажимает кнопки: выберите другую клавишу</translation>
    </message>
</context>
<context>
    <name>KeyOverlay</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Добавить…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Изменить…</translation>
    </message>
    <message>
        <source>&amp;No Key</source>
        <translation>Без &amp;клавиши</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Команды и их клавиши</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Найти команду или клавишу</translation>
    </message>
    <message>
        <source>Restore &amp;Default</source>
        <translation>По &amp;умолчанию</translation>
    </message>
    <message>
        <source>Restore A&amp;ll Defaults</source>
        <translation>&amp;Все по умолчанию</translation>
    </message>
    <message>
        <source>{}, changed</source>
        <translation>{}, изменено</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Order of the list: {}</source>
        <translation>Порядок списка: {}</translation>
    </message>
</context>
<context>
    <name>LookControls</name>
    <message>
        <source>Text size {} %</source>
        <translation>Размер текста {} %</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>results so far, still indexing</source>
        <translation>пока не всё: индексация продолжается</translation>
    </message>
</context>
<context>
    <name>MapStrip</name>
    <message>
        <source>Map of the article</source>
        <translation>Карта статьи</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Names in this library</source>
        <translation>Имена в этом архиве</translation>
    </message>
    <message>
        <source>{} is the same as</source>
        <translation>{} — то же, что и</translation>
    </message>
</context>
<context>
    <name>Namesakes</name>
    <message>
        <source>“{}” alone</source>
        <translation>Только «{}»</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>&amp;Merge with…</source>
        <translation>&amp;Объединить с…</translation>
    </message>
    <message>
        <source>&amp;Not a Name</source>
        <translation>Это &amp;не имя</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Переименовать…</translation>
    </message>
    <message>
        <source>&amp;Search for {}</source>
        <translation>&amp;Искать: {}</translation>
    </message>
    <message>
        <source>&amp;Thread of {}</source>
        <translation>&amp;Хроника: {}</translation>
    </message>
    <message>
        <source>Change &amp;Kind</source>
        <translation>Изменить &amp;вид</translation>
    </message>
    <message>
        <source>S&amp;earch for “{}”</source>
        <translation>Ис&amp;кать «{}»</translation>
    </message>
    <message>
        <source>Split “{}” &amp;Off</source>
        <translation>От&amp;делить «{}»</translation>
    </message>
</context>
<context>
    <name>PageModel</name>
    <message>
        <source>Page {}</source>
        <translation>Страница {}</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
</context>
<context>
    <name>PanelList</name>
    <message>
        <source>Names, dates and other articles</source>
        <translation>Имена, даты и другие статьи</translation>
    </message>
    <message>
        <source>Nothing here is called so</source>
        <translation>Здесь ничего такого нет</translation>
    </message>
</context>
<context>
    <name>PanelModel</name>
    <message>
        <source>In and around this article</source>
        <translation>В этой статье и вокруг неё</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>From the folder {}</source>
        <translation>Из папки {}</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Эта статья</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>Выделенный текст</translation>
    </message>
</context>
<context>
    <name>PaperBox</name>
    <message>
        <source>&amp;Turned:</source>
        <translation>Ори&amp;ентация:</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>Si&amp;ze:</source>
        <translation>&amp;Размер:</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>Альбомная</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Книжная</translation>
    </message>
</context>
<context>
    <name>Pausing</name>
    <message>
        <source>Nothing is being indexed</source>
        <translation>Сейчас ничего не индексируется</translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>Nothing is called “{}”</source>
        <translation>Ничего не найдено: «{}»</translation>
    </message>
</context>
<context>
    <name>Popup</name>
    <message>
        <source>Suggestions</source>
        <translation>Подсказки</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Чтение</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Поиск</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Сохранить в PD&amp;F…</translation>
    </message>
    <message>
        <source>Fit w&amp;idth</source>
        <translation>По &amp;ширине</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>По ширине</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>Печа&amp;ть…</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Print Preview</source>
        <translation>Предварительный просмотр</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить в PDF</translation>
    </message>
    <message>
        <source>W&amp;hole page</source>
        <translation>Страница &amp;целиком</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Страница целиком</translation>
    </message>
    <message>
        <source>of {}</source>
        <translation>из {}</translation>
    </message>
    <message>
        <source>of {}…</source>
        <translation>из {}…</translation>
    </message>
</context>
<context>
    <name>PrintService</name>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Документы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PDF/A documents, for archives (*.pdf)</source>
        <translation>Документы PDF/A для архивов (*.pdf)</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить в PDF</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Files that Need Attention</source>
        <translation>Файлы, требующие внимания</translation>
    </message>
    <message>
        <source>Files that need attention</source>
        <translation>Файлы, требующие внимания</translation>
    </message>
    <message>
        <source>Nothing was changed in these files of {}.</source>
        <translation>Эти файлы в {} не изменены.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>The first million of {} characters is shown. Show all</source>
        <translation>Показан первый миллион знаков из {}. Показать всё</translation>
    </message>
</context>
<context>
    <name>ReadingControls</name>
    <message>
        <source>First hit</source>
        <translation>Первое совпадение</translation>
    </message>
    <message>
        <source>Last hit</source>
        <translation>Последнее совпадение</translation>
    </message>
    <message>
        <source>Marked as unseen</source>
        <translation>Помечено как непрочитанное</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Звёздочка поставлена</translation>
    </message>
    <message>
        <source>The star is off</source>
        <translation>Звёздочка снята</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Restore Defaults</source>
        <translation>По умолчанию</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>&amp;Different: Keep Apart</source>
        <translation>&amp;Разные: не объединять</translation>
    </message>
    <message>
        <source>&amp;Same: Merge</source>
        <translation>&amp;Одно: объединить</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>От&amp;менить</translation>
    </message>
    <message>
        <source>, {} decided</source>
        <translation>, решено: {}</translation>
    </message>
    <message>
        <source>All {} decided</source>
        <translation>Решены все: {}</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Comparing names…</source>
        <translation>Сравниваем имена…</translation>
    </message>
    <message>
        <source>Enter or s: the same · w: swap names · d: different · u: undo · Esc: close</source>
        <translation>Enter или s — одно и то же · w — поменять местами · d — разные · u — отменить · Esc — закрыть</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>Возможно</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Names that may be one</source>
        <translation>Имена, за которыми может стоять одно лицо</translation>
    </message>
    <message>
        <source>No names here look as if they were one</source>
        <translation>Похожих имён здесь нет</translation>
    </message>
    <message>
        <source>Review Names</source>
        <translation>Разбор имён</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} из {}</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Открыть</translation>
    </message>
</context>
<context>
    <name>Rulings</name>
    <message>
        <source>Merged “{other}” into “{name}”</source>
        <translation>«{other}» присоединено к «{name}»</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Renamed to {name}</source>
        <translation>Новое имя: {name}</translation>
    </message>
    <message>
        <source>There is no ruling about a name to take back</source>
        <translation>Нет решения об имени, которое можно отменить</translation>
    </message>
    <message>
        <source>Took the last ruling about a name back</source>
        <translation>Последнее решение об имени отменено</translation>
    </message>
    <message>
        <source>{name} is marked no more</source>
        <translation>{name} больше не выделяется</translation>
    </message>
    <message>
        <source>{other} is kept apart from {name}</source>
        <translation>{other} и {name} — теперь разные имена</translation>
    </message>
    <message>
        <source>{other} is marked no more</source>
        <translation>{other} больше не выделяется</translation>
    </message>
    <message>
        <source>{} goes by the name</source>
        <translation>{} — под каким именем?</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Sample of the reading text</source>
        <translation>Образец текста</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Переименовать…</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Найти</translation>
    </message>
    <message>
        <source>Another name for {}</source>
        <translation>Новое название для {}</translation>
    </message>
    <message>
        <source>Deleted {}, Undo brings it back</source>
        <translation>Удалено: {}; команда «Отменить» вернёт</translation>
    </message>
    <message>
        <source>No search is saved yet: Ctrl+D saves the one in the box</source>
        <translation>Сохранённых запросов ещё нет: Ctrl+D сохраняет запрос из строки поиска</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Renamed to {}</source>
        <translation>Новое название: {}</translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation>Сохранено: {}</translation>
    </message>
    <message>
        <source>The saved searches have been changed elsewhere meanwhile</source>
        <translation>Сохранённые запросы тем временем изменены в другом окне</translation>
    </message>
    <message>
        <source>There is a saved search {} already</source>
        <translation>Сохранённый запрос {} уже есть</translation>
    </message>
    <message>
        <source>Took back: saved search “{old}” renamed to “{new}”</source>
        <translation>Отменено: новое название «{new}» запроса «{old}»</translation>
    </message>
    <message>
        <source>Took back: saved search “{}” deleted</source>
        <translation>Отменено: удаление запроса «{}»</translation>
    </message>
    <message>
        <source>Took back: search saved as “{}”</source>
        <translation>Отменено: сохранение запроса «{}»</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search: words, “a phrase”, person:Aliyev, date:2025-07</source>
        <translation>Поиск: слова, «фраза», person:Aliyev, date:2025-07</translation>
    </message>
    <message>
        <source>What was searched</source>
        <translation>Что искали</translation>
    </message>
</context>
<context>
    <name>SearchControls</name>
    <message>
        <source>Keep the search for {} as</source>
        <translation>Сохранить запрос {} под названием</translation>
    </message>
    <message>
        <source>Past searches</source>
        <translation>Прежние запросы</translation>
    </message>
    <message>
        <source>Save Search</source>
        <translation>Сохранить запрос</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Сохранённые запросы</translation>
    </message>
    <message>
        <source>The best match comes first once you search for words</source>
        <translation>Лучшие совпадения идут первыми, когда вы ищете слова</translation>
    </message>
    <message>
        <source>The filter stands within an OR or brackets: take it out of the text</source>
        <translation>Фильтр стоит внутри OR или скобок: уберите его прямо в тексте запроса</translation>
    </message>
    <message>
        <source>The search has no filter</source>
        <translation>В запросе нет фильтров</translation>
    </message>
    <message>
        <source>The search has no words to tell the best match by</source>
        <translation>В запросе нет слов, по которым можно судить о совпадении</translation>
    </message>
    <message>
        <source>There is no search to save</source>
        <translation>Нет запроса, который можно сохранить</translation>
    </message>
    <message>
        <source>What one can write</source>
        <translation>Что можно написать</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Filter names</source>
        <translation>Отобрать имена</translation>
    </message>
    <message>
        <source>Filter names, dates and articles</source>
        <translation>Отобрать имена, даты и статьи</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>The file of this article is gone: {}</source>
        <translation>Файла этой статьи больше нет: {}</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>клавиши</translation>
    </message>
    <message>
        <source>print</source>
        <translation>печать</translation>
    </message>
</context>
<context>
    <name>Threads</name>
    <message>
        <source>First mark</source>
        <translation>Первая пометка</translation>
    </message>
    <message>
        <source>First mention in this article</source>
        <translation>Первое упоминание в этой статье</translation>
    </message>
    <message>
        <source>Go to a name first: . and , lead from one to the next</source>
        <translation>Сначала перейдите к имени: . и , ведут от одного к другому</translation>
    </message>
    <message>
        <source>Last mark</source>
        <translation>Последняя пометка</translation>
    </message>
    <message>
        <source>Last mention in this article</source>
        <translation>Последнее упоминание в этой статье</translation>
    </message>
    <message>
        <source>No marks are shown here</source>
        <translation>Пометки здесь не показаны</translation>
    </message>
    <message>
        <source>Thread: {}</source>
        <translation>Хроника: {}</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
</context>
<context>
    <name>Walking</name>
    <message>
        <source>nothing found</source>
        <translation>ничего не найдено</translation>
    </message>
</context>
<context>
    <name>_BackButton</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to what was listed before</source>
        <translation>Вернуться к прежнему списку</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>, {} times the text</source>
        <translation>, {} объёма текста</translation>
    </message>
    <message>
        <source>Apache 2.0 and BSD</source>
        <translation>Apache 2.0 и BSD</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>BSD and MIT</source>
        <translation>BSD и MIT</translation>
    </message>
    <message>
        <source>BSD, three clauses</source>
        <translation>BSD, три пункта</translation>
    </message>
    <message>
        <source>BSD, two clauses</source>
        <translation>BSD, два пункта</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Каталог</translation>
    </message>
    <message>
        <source>First and last names</source>
        <translation>Имена и фамилии</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Индекс</translation>
    </message>
    <message>
        <source>Index and catalogue</source>
        <translation>Индекс и каталог</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Географические названия</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Система</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>United States census of 1990, public domain</source>
        <translation>перепись населения США 1990 года, общественное достояние</translation>
    </message>
    <message>
        <source>Words, model of names</source>
        <translation>Слова, модель имён</translation>
    </message>
    <message>
        <source>openly licensed collections, up to CC BY-SA 4.0: see NOTICE</source>
        <translation>собрания под открытыми лицензиями, до CC BY-SA 4.0: см. NOTICE</translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message numerus="yes">
        <source>Show the {count} articles without a date</source>
        <comment>Show the article without a date</comment>
        <translation>
            <numerusform>Показать {count} статью без даты</numerusform>
            <numerusform>Показать {count} статьи без даты</numerusform>
            <numerusform>Показать {count} статей без даты</numerusform>
        </translation>
    </message>
    <message>
        <source>after {time}</source>
        <translation>позже, чем {time}</translation>
    </message>
    <message>
        <source>before {time}</source>
        <translation>раньше, чем {time}</translation>
    </message>
    <message>
        <source>dates in the texts</source>
        <translation>даты в текстах</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>раньше</translation>
    </message>
    <message>
        <source>later</source>
        <translation>позже</translation>
    </message>
    <message>
        <source>no article</source>
        <translation>нет статей</translation>
    </message>
    <message>
        <source>no article mentions {time}</source>
        <translation>ни одна статья не упоминает {time}</translation>
    </message>
    <message>
        <source>no article then</source>
        <translation>в это время ни одной статьи</translation>
    </message>
    <message numerus="yes">
        <source>{count} articles mention times {time}</source>
        <comment>1 article mentions times {time}</comment>
        <translation>
            <numerusform>{count} статья упоминает время {time}</numerusform>
            <numerusform>{count} статьи упоминают время {time}</numerusform>
            <numerusform>{count} статей упоминают время {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} articles mention {time}</source>
        <comment>1 article mentions {time}</comment>
        <translation>
            <numerusform>{count} статья упоминает {time}</numerusform>
            <numerusform>{count} статьи упоминают {time}</numerusform>
            <numerusform>{count} статей упоминают {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more within a longer time</source>
        <comment>1 more within a longer time</comment>
        <translation>
            <numerusform>ещё {count} — в составе более долгого срока</numerusform>
            <numerusform>ещё {count} — в составе более долгого срока</numerusform>
            <numerusform>ещё {count} — в составе более долгого срока</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} undated</source>
        <comment>1 undated</comment>
        <translation>
            <numerusform>{count} без даты</numerusform>
            <numerusform>{count} без даты</numerusform>
            <numerusform>{count} без даты</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of {count} articles</source>
        <comment>{found} of 1 article</comment>
        <translation>
            <numerusform>{found} из {count} статьи</numerusform>
            <numerusform>{found} из {count} статей</numerusform>
            <numerusform>{found} из {count} статей</numerusform>
        </translation>
    </message>
    <message>
        <source>{time}, dates in the texts are not known yet</source>
        <translation>{time}, даты в текстах пока неизвестны</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>About Dateline</source>
        <translation>О программе Dateline</translation>
    </message>
    <message>
        <source>All Commands…</source>
        <translation>Все команды…</translation>
    </message>
    <message>
        <source>All Marks</source>
        <translation>Все пометки</translation>
    </message>
    <message>
        <source>Archive Calendar</source>
        <translation>Календарь архива</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Best Match First</source>
        <translation>Сначала лучшие совпадения</translation>
    </message>
    <message>
        <source>Clear Search</source>
        <translation>Очистить поиск</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>Закрыть окно</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy Citation (APA)</source>
        <translation>Копировать ссылку (APA)</translation>
    </message>
    <message>
        <source>Copy Citation (Chicago)</source>
        <translation>Копировать ссылку (Chicago)</translation>
    </message>
    <message>
        <source>Copy Citation (MLA)</source>
        <translation>Копировать ссылку (MLA)</translation>
    </message>
    <message>
        <source>Copy with Source</source>
        <translation>Копировать с источником</translation>
    </message>
    <message>
        <source>Dark Theme</source>
        <translation>Тёмная тема</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Даты</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Правка</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Export List…</source>
        <translation>Экспорт списка…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Files that Need Attention…</source>
        <translation>Файлы, требующие внимания…</translation>
    </message>
    <message>
        <source>Filter Names…</source>
        <translation>Отобрать имена…</translation>
    </message>
    <message>
        <source>Find in Article…</source>
        <translation>Найти в статье…</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation>Во весь экран</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Переход</translation>
    </message>
    <message>
        <source>Go to Date…</source>
        <translation>Перейти к дате…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>How to Search…</source>
        <translation>Как искать…</translation>
    </message>
    <message>
        <source>Into the List</source>
        <translation>В список</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Keys of One Letter</source>
        <translation>Однобуквенные клавиши</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Light Theme</source>
        <translation>Светлая тема</translation>
    </message>
    <message>
        <source>Mark as Unseen</source>
        <translation>Пометить как непрочитанное</translation>
    </message>
    <message>
        <source>New Window…</source>
        <translation>Новое окно…</translation>
    </message>
    <message>
        <source>Next Article</source>
        <translation>Следующая статья</translation>
    </message>
    <message>
        <source>Next Article, This One Unseen</source>
        <translation>Следующая, эту — в непрочитанные</translation>
    </message>
    <message>
        <source>Next Hit</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Next Mark</source>
        <translation>Следующая пометка</translation>
    </message>
    <message>
        <source>Next Month</source>
        <translation>Следующий месяц</translation>
    </message>
    <message>
        <source>Next Pane</source>
        <translation>Следующая область</translation>
    </message>
    <message>
        <source>Normal Text Size</source>
        <translation>Обычный размер текста</translation>
    </message>
    <message>
        <source>Oldest First</source>
        <translation>Сначала старые</translation>
    </message>
    <message>
        <source>One Step Back</source>
        <translation>На шаг назад</translation>
    </message>
    <message>
        <source>Open Containing Folder</source>
        <translation>Показать файл в папке</translation>
    </message>
    <message>
        <source>Open First Hit</source>
        <translation>Открыть первое совпадение</translation>
    </message>
    <message>
        <source>Open Folder…</source>
        <translation>Открыть папку…</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Страница вниз</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Страница вверх</translation>
    </message>
    <message>
        <source>Paragraph Numbers</source>
        <translation>Номера абзацев</translation>
    </message>
    <message>
        <source>Past Searches…</source>
        <translation>Прежние запросы…</translation>
    </message>
    <message>
        <source>Pause Indexing</source>
        <translation>Приостановить индексацию</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>Previous Article</source>
        <translation>Предыдущая статья</translation>
    </message>
    <message>
        <source>Previous Hit</source>
        <translation>Предыдущее совпадение</translation>
    </message>
    <message>
        <source>Previous Mark</source>
        <translation>Предыдущая пометка</translation>
    </message>
    <message>
        <source>Previous Month</source>
        <translation>Предыдущий месяц</translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation>Предыдущая область</translation>
    </message>
    <message>
        <source>Print Preview…</source>
        <translation>Предварительный просмотр…</translation>
    </message>
    <message>
        <source>Print with Marks</source>
        <translation>Печатать с пометками</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Reader Alone</source>
        <translation>Только текст</translation>
    </message>
    <message>
        <source>Recent Folders…</source>
        <translation>Недавние папки…</translation>
    </message>
    <message>
        <source>Remove All Filters</source>
        <translation>Убрать все фильтры</translation>
    </message>
    <message>
        <source>Remove Last Filter</source>
        <translation>Убрать последний фильтр</translation>
    </message>
    <message>
        <source>Rescan Folder</source>
        <translation>Перечитать папку</translation>
    </message>
    <message>
        <source>Resume Indexing</source>
        <translation>Продолжить индексацию</translation>
    </message>
    <message>
        <source>Review Names…</source>
        <translation>Разобрать имена…</translation>
    </message>
    <message>
        <source>Ruling about This Name…</source>
        <translation>Решение об этом имени…</translation>
    </message>
    <message>
        <source>Save Search…</source>
        <translation>Сохранить запрос…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить в PDF…</translation>
    </message>
    <message>
        <source>Saved Searches…</source>
        <translation>Сохранённые запросы…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Поиск…</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>Side Panel</source>
        <translation>Боковая панель</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Звёздочка</translation>
    </message>
    <message>
        <source>Suggest while Typing</source>
        <translation>Подсказывать при вводе</translation>
    </message>
    <message>
        <source>Suggest…</source>
        <translation>Подсказать…</translation>
    </message>
    <message>
        <source>Theme of the System</source>
        <translation>Тема системы</translation>
    </message>
    <message>
        <source>Thread of the Name</source>
        <translation>Хроника имени</translation>
    </message>
    <message>
        <source>To the List</source>
        <translation>К списку</translation>
    </message>
    <message>
        <source>To the Reader</source>
        <translation>К тексту</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>all articles that name what one has come to; Esc leads back</source>
        <translation>все статьи, где есть это имя или дата; Esc вернёт назад</translation>
    </message>
    <message>
        <source>all that one can write into the search box</source>
        <translation>всё, что можно написать в строке поиска</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>везде</translation>
    </message>
    <message>
        <source>cite this article</source>
        <translation>сослаться на эту статью</translation>
    </message>
    <message>
        <source>close all windows of this Dateline; one started apart stays</source>
        <translation>закрыть все окна этого Dateline; запущенный отдельно останется</translation>
    </message>
    <message>
        <source>close the find bar, drop what is chosen, leave the search box, thread or search</source>
        <translation>закрыть панель поиска, снять выбор, выйти из строки поиска, хроники или поиска</translation>
    </message>
    <message>
        <source>close this window, leave others open</source>
        <translation>закрыть это окно, остальные оставить</translation>
    </message>
    <message>
        <source>copy the selected text</source>
        <translation>копировать выделенный текст</translation>
    </message>
    <message>
        <source>copy the selection, else the article, with file, dateline and paragraph</source>
        <translation>копировать выделенное или всю статью с файлом, местом, датой и абзацем</translation>
    </message>
    <message>
        <source>count this article among the unseen again</source>
        <translation>снова считать статью непрочитанной</translation>
    </message>
    <message>
        <source>dark ink on white</source>
        <translation>тёмный текст на белом</translation>
    </message>
    <message>
        <source>enlarge the reading text</source>
        <translation>увеличить текст статьи</translation>
    </message>
    <message>
        <source>files that are no sound articles, with the reason</source>
        <translation>файлы, с которыми что-то не так, и почему</translation>
    </message>
    <message>
        <source>fill the whole screen</source>
        <translation>занять весь экран</translation>
    </message>
    <message>
        <source>find a command by its words</source>
        <translation>найти команду по её названию</translation>
    </message>
    <message>
        <source>find words in this article</source>
        <translation>найти слова в этой статье</translation>
    </message>
    <message>
        <source>from the list to the reader</source>
        <translation>из списка к тексту</translation>
    </message>
    <message>
        <source>from the reader to the list</source>
        <translation>от текста к списку</translation>
    </message>
    <message>
        <source>go into the suggestions, else into the list; from an empty box, to past and saved searches</source>
        <translation>к подсказкам, а без них в список; из пустой строки — к прежним и сохранённым запросам</translation>
    </message>
    <message>
        <source>go on and leave this article unseen</source>
        <translation>перейти дальше, эту статью оставить непрочитанной</translation>
    </message>
    <message>
        <source>go to the next article of the list</source>
        <translation>к следующей статье списка</translation>
    </message>
    <message>
        <source>go to the previous article of the list</source>
        <translation>к предыдущей статье списка</translation>
    </message>
    <message>
        <source>hide all but the article</source>
        <translation>скрыть всё, кроме статьи</translation>
    </message>
    <message>
        <source>in an empty box, what was searched for before</source>
        <translation>в пустой строке — то, что искали раньше</translation>
    </message>
    <message>
        <source>in list and reader</source>
        <translation>в списке и тексте</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>в списке</translation>
    </message>
    <message>
        <source>in the reader</source>
        <translation>в тексте</translation>
    </message>
    <message>
        <source>in the search box</source>
        <translation>в строке поиска</translation>
    </message>
    <message>
        <source>keep the search under a name</source>
        <translation>сохранить запрос под названием</translation>
    </message>
    <message>
        <source>leave only the words of the search</source>
        <translation>оставить в запросе только слова</translation>
    </message>
    <message>
        <source>let indexing continue where it rests</source>
        <translation>продолжить индексацию с того места, где она остановлена</translation>
    </message>
    <message>
        <source>let indexing rest; what is done can be read and searched</source>
        <translation>сделать паузу в индексации; готовое можно читать и искать</translation>
    </message>
    <message>
        <source>letters alone are commands in list and reader</source>
        <translation>в списке и тексте отдельные буквы — команды</translation>
    </message>
    <message>
        <source>light ink on dark</source>
        <translation>светлый текст на тёмном</translation>
    </message>
    <message>
        <source>light or dark as the desktop is</source>
        <translation>светлая или тёмная, как в системе</translation>
    </message>
    <message>
        <source>look for new and changed articles</source>
        <translation>проверить, нет ли новых и изменённых статей</translation>
    </message>
    <message>
        <source>make the reading text smaller</source>
        <translation>уменьшить текст статьи</translation>
    </message>
    <message>
        <source>name or date before that</source>
        <translation>предыдущее имя или дата</translation>
    </message>
    <message>
        <source>names that may be one: merge them, or keep them apart</source>
        <translation>похожие имена: объединить или считать разными</translation>
    </message>
    <message>
        <source>next hit, on into the next article</source>
        <translation>следующее совпадение, затем следующая статья</translation>
    </message>
    <message>
        <source>next month of the list</source>
        <translation>к следующему месяцу списка</translation>
    </message>
    <message>
        <source>next name or date in the text</source>
        <translation>следующее имя или дата в тексте</translation>
    </message>
    <message>
        <source>numbers beside the text, to cite by</source>
        <translation>номера рядом с текстом, чтобы ссылаться</translation>
    </message>
    <message>
        <source>offer words, names and dates without being asked</source>
        <translation>предлагать слова, имена и даты самим</translation>
    </message>
    <message>
        <source>oldest or newest article first</source>
        <translation>сначала старые или сначала новые статьи</translation>
    </message>
    <message>
        <source>open a folder beside this one</source>
        <translation>открыть ещё одну папку рядом с этой</translation>
    </message>
    <message>
        <source>open a folder that was open lately</source>
        <translation>открыть одну из недавних папок</translation>
    </message>
    <message>
        <source>open another folder of articles</source>
        <translation>открыть другую папку со статьями</translation>
    </message>
    <message>
        <source>open the first article found, on its first hit</source>
        <translation>открыть первую найденную статью на первом совпадении</translation>
    </message>
    <message>
        <source>page down; at the end of the article on to the next</source>
        <translation>страница вниз; в конце статьи — к следующей</translation>
    </message>
    <message>
        <source>page up; at the top of the article back to the previous</source>
        <translation>страница вверх; в начале статьи — к предыдущей</translation>
    </message>
    <message>
        <source>previous hit, back into the article before</source>
        <translation>предыдущее совпадение, затем предыдущая статья</translation>
    </message>
    <message>
        <source>previous month of the list</source>
        <translation>к предыдущему месяцу списка</translation>
    </message>
    <message>
        <source>print the article</source>
        <translation>напечатать статью</translation>
    </message>
    <message>
        <source>reading text at 100 %</source>
        <translation>текст статьи в 100 %</translation>
    </message>
    <message>
        <source>save the article as PDF</source>
        <translation>сохранить статью в PDF</translation>
    </message>
    <message>
        <source>save the list for other programs: CSV, JSON, Markdown, text, BibTeX, RIS</source>
        <translation>сохранить список для других программ: CSV, JSON, Markdown, текст, BibTeX, RIS</translation>
    </message>
    <message>
        <source>search box, list, reader, side panel in turn</source>
        <translation>строка поиска, список, текст, боковая панель по кругу</translation>
    </message>
    <message>
        <source>see the pages as they print</source>
        <translation>увидеть страницы такими, какими их напечатают</translation>
    </message>
    <message>
        <source>select the whole article</source>
        <translation>выделить всю статью</translation>
    </message>
    <message>
        <source>show all articles again</source>
        <translation>снова показать все статьи</translation>
    </message>
    <message>
        <source>show all keys</source>
        <translation>показать все клавиши</translation>
    </message>
    <message>
        <source>show all marks, or none</source>
        <translation>показать все пометки или скрыть все</translation>
    </message>
    <message>
        <source>show names, dates and other articles beside the text, or hide them</source>
        <translation>показать или скрыть имена, даты и другие статьи рядом с текстом</translation>
    </message>
    <message>
        <source>show or hide marked dates</source>
        <translation>показать или скрыть даты</translation>
    </message>
    <message>
        <source>show or hide marked events</source>
        <translation>показать или скрыть события</translation>
    </message>
    <message>
        <source>show or hide marked organisations</source>
        <translation>показать или скрыть организации</translation>
    </message>
    <message>
        <source>show or hide marked people</source>
        <translation>показать или скрыть людей</translation>
    </message>
    <message>
        <source>show or hide marked places</source>
        <translation>показать или скрыть места</translation>
    </message>
    <message>
        <source>show the article&apos;s file</source>
        <translation>показать файл статьи</translation>
    </message>
    <message>
        <source>star this article, or take its star off</source>
        <translation>поставить звёздочку или снять её</translation>
    </message>
    <message>
        <source>take back the last ruling about a name, or change of the saved searches</source>
        <translation>отменить последнее решение об имени или изменение сохранённых запросов</translation>
    </message>
    <message>
        <source>take the last filter out of the search</source>
        <translation>убрать из запроса последний фильтр</translation>
    </message>
    <message>
        <source>the article first that answers the search best</source>
        <translation>сначала статьи, лучше всего отвечающие запросу</translation>
    </message>
    <message>
        <source>the same, backwards</source>
        <translation>то же в обратную сторону</translation>
    </message>
    <message>
        <source>theme, type, keys, what belongs to the folder</source>
        <translation>тема, шрифт, клавиши, состав папки</translation>
    </message>
    <message>
        <source>to the article from which one went back</source>
        <translation>к статье, от которой вернулись</translation>
    </message>
    <message>
        <source>to the article nearest to a date, nothing filtered</source>
        <translation>к статье, ближайшей к дате; список не меняется</translation>
    </message>
    <message>
        <source>to the article visited before</source>
        <translation>к статье, открытой до этой</translation>
    </message>
    <message>
        <source>to the calendar of all articles; once more hides it</source>
        <translation>к календарю всех статей; ещё раз — скрыть его</translation>
    </message>
    <message>
        <source>to the saved searches in the side panel, with what they find</source>
        <translation>к сохранённым запросам на боковой панели, с числом найденного</translation>
    </message>
    <message>
        <source>type a search; Ctrl+L in the box selects all of it</source>
        <translation>ввести запрос; Ctrl+L в строке выделит его целиком</translation>
    </message>
    <message>
        <source>type what the names in the side panel are to hold</source>
        <translation>ввести, что должно быть в именах на боковой панели</translation>
    </message>
    <message>
        <source>underline names and dates in print</source>
        <translation>подчёркивать имена и даты при печати</translation>
    </message>
    <message>
        <source>version, licences, where the index lives</source>
        <translation>версия, лицензии, где лежит индекс</translation>
    </message>
    <message>
        <source>what can be done with the name one has come to; in the list, with the article</source>
        <translation>что можно сделать с именем, на котором стоите, а в списке — со статьёй</translation>
    </message>
    <message>
        <source>words, names and dates that fit what is being typed</source>
        <translation>слова, имена и даты, подходящие к набранному</translation>
    </message>
</context>
<context>
    <name>days</name>
    <message>
        <source>after {days}</source>
        <translation>позже, чем {days}</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>любой день</translation>
    </message>
    <message>
        <source>before {days}</source>
        <translation>раньше, чем {days}</translation>
    </message>
    <message>
        <source>from {days} on</source>
        <translation>{days} и позже</translation>
    </message>
    <message>
        <source>up to {days}</source>
        <translation>{days} и раньше</translation>
    </message>
</context>
<context>
    <name>explanation</name>
    <message>
        <source> (not understood)</source>
        <translation> (непонятно)</translation>
    </message>
    <message>
        <source> and </source>
        <translation> и </translation>
    </message>
    <message>
        <source> in any spelling</source>
        <translation> в любом написании</translation>
    </message>
    <message>
        <source> in one paragraph</source>
        <translation> в одном абзаце</translation>
    </message>
    <message>
        <source> in one sentence</source>
        <translation> в одном предложении</translation>
    </message>
    <message>
        <source> is not understood</source>
        <translation> непонятно</translation>
    </message>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
    <message>
        <source> side by side</source>
        <translation> рядом</translation>
    </message>
    <message>
        <source> within </source>
        <translation> с расстоянием до </translation>
    </message>
    <message>
        <source> word</source>
        <translation> слова</translation>
    </message>
    <message>
        <source> words</source>
        <translation> слов</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Все статьи</translation>
    </message>
    <message>
        <source>Articles </source>
        <translation>Статьи, </translation>
    </message>
    <message>
        <source>No articles: </source>
        <translation>Нет статей: </translation>
    </message>
    <message>
        <source>a person called </source>
        <translation>человек по имени </translation>
    </message>
    <message>
        <source>a place called </source>
        <translation>место под названием </translation>
    </message>
    <message>
        <source>a word like </source>
        <translation>слово вида </translation>
    </message>
    <message>
        <source>a word that begins with </source>
        <translation>слово с началом </translation>
    </message>
    <message>
        <source>a word that contains </source>
        <translation>слово с частью </translation>
    </message>
    <message>
        <source>a word that ends with </source>
        <translation>слово с концом </translation>
    </message>
    <message>
        <source>an event called </source>
        <translation>событие под названием </translation>
    </message>
    <message>
        <source>an organisation called </source>
        <translation>организация под названием </translation>
    </message>
    <message>
        <source>dated </source>
        <translation>датированные: </translation>
    </message>
    <message>
        <source>exactly </source>
        <translation>именно </translation>
    </message>
    <message>
        <source>from </source>
        <translation>написанные в: </translation>
    </message>
    <message>
        <source>not </source>
        <translation>не </translation>
    </message>
    <message>
        <source>not dated </source>
        <translation>датированные не: </translation>
    </message>
    <message>
        <source>not from </source>
        <translation>написанные не в: </translation>
    </message>
    <message>
        <source>of any kind</source>
        <translation>любые</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>прочитанные</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>со звёздочкой</translation>
    </message>
    <message>
        <source>text that fits </source>
        <translation>текст по образцу </translation>
    </message>
    <message>
        <source>that are </source>
        <translation>отмеченные как: </translation>
    </message>
    <message>
        <source>that are not </source>
        <translation>не отмеченные как: </translation>
    </message>
    <message>
        <source>that do not mention </source>
        <translation>где не упоминается </translation>
    </message>
    <message>
        <source>that do not name </source>
        <translation>где не упоминается </translation>
    </message>
    <message>
        <source>that mention </source>
        <translation>где упоминается </translation>
    </message>
    <message>
        <source>that name </source>
        <translation>где упоминается </translation>
    </message>
    <message>
        <source>the characters </source>
        <translation>знаки </translation>
    </message>
    <message>
        <source>the event </source>
        <translation>событие </translation>
    </message>
    <message>
        <source>the organisation </source>
        <translation>организация </translation>
    </message>
    <message>
        <source>the person </source>
        <translation>человек </translation>
    </message>
    <message>
        <source>the place </source>
        <translation>место </translation>
    </message>
    <message>
        <source>undated</source>
        <translation>без даты</translation>
    </message>
    <message>
        <source>unseen</source>
        <translation>непрочитанные</translation>
    </message>
    <message>
        <source>with </source>
        <translation>где есть </translation>
    </message>
    <message>
        <source>without </source>
        <translation>где нет </translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>Saved {file}, {articles}, {format}</source>
        <translation>Сохранено: {file}, {articles}, {format}</translation>
    </message>
    <message>
        <source>Writing {done} of {of}</source>
        <translation>Записывается {done} из {of}</translation>
    </message>
    <message>
        <source>{file} can’t be saved: {reason}</source>
        <translation>Не удаётся сохранить {file}: {reason}</translation>
    </message>
</context>
<context>
    <name>faults</name>
    <message>
        <source>(?…) is not known</source>
        <translation>(?…) здесь не действует</translation>
    </message>
    <message>
        <source>\{word} is not known</source>
        <translation>\{word} здесь не действует</translation>
    </message>
    <message>
        <source>a bracket closes nothing</source>
        <translation>лишняя закрывающая скобка</translation>
    </message>
    <message>
        <source>a bracket is not closed</source>
        <translation>скобка не закрыта</translation>
    </message>
    <message>
        <source>it ends too soon</source>
        <translation>оно обрывается</translation>
    </message>
    <message>
        <source>it fits where there is nothing</source>
        <translation>ему отвечает и пустое место</translation>
    </message>
    <message>
        <source>it is longer than {number} characters</source>
        <translation>оно длиннее {number} знаков</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>оно слишком велико</translation>
    </message>
    <message>
        <source>its brackets lie too deep</source>
        <translation>скобки вложены слишком глубоко</translation>
    </message>
    <message>
        <source>no {{…}} may count backwards or beyond {number}</source>
        <translation>в {{…}} нельзя считать назад и дальше {number}</translation>
    </message>
    <message>
        <source>nothing can be repeated twice over</source>
        <translation>повторять повторённое нельзя</translation>
    </message>
    <message>
        <source>nothing stands before {word}</source>
        <translation>перед {word} ничего не стоит</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Таблица CSV</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Простой текст</translation>
    </message>
    <message>
        <source>RIS</source>
        <translation>RIS</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>In the calendar</source>
        <translation>В календаре</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>В списке</translation>
    </message>
    <message>
        <source>In the reader</source>
        <translation>В тексте</translation>
    </message>
    <message>
        <source>In the search box</source>
        <translation>В строке поиска</translation>
    </message>
    <message>
        <source>In the side panel</source>
        <translation>На боковой панели</translation>
    </message>
    <message>
        <source>begin, end of the article</source>
        <translation>начало, конец статьи</translation>
    </message>
    <message>
        <source>close, open a section or what stands under a saved search</source>
        <translation>свернуть, развернуть раздел или вложенные запросы</translation>
    </message>
    <message>
        <source>first, last article</source>
        <translation>первая, последняя статья</translation>
    </message>
    <message>
        <source>first, last bar</source>
        <translation>первый, последний столбик</translation>
    </message>
    <message>
        <source>into the bar&apos;s days, out again</source>
        <translation>к дням столбика и обратно</translation>
    </message>
    <message>
        <source>limit the search to that time, or no more</source>
        <translation>искать только за это время или снова за всё</translation>
    </message>
    <message>
        <source>on to the next mention</source>
        <translation>к следующему упоминанию</translation>
    </message>
    <message>
        <source>previous, next article</source>
        <translation>предыдущая, следующая статья</translation>
    </message>
    <message>
        <source>previous, next bar; with Shift choose several</source>
        <translation>предыдущий, следующий столбик; с Shift — несколько</translation>
    </message>
    <message>
        <source>previous, next row</source>
        <translation>предыдущая, следующая строка</translation>
    </message>
    <message>
        <source>rename, delete a saved search</source>
        <translation>переименовать, удалить сохранённый запрос</translation>
    </message>
    <message>
        <source>scroll by a line</source>
        <translation>прокрутить на строку</translation>
    </message>
    <message>
        <source>search all times again</source>
        <translation>снова искать за всё время</translation>
    </message>
    <message>
        <source>take the suggestion that is chosen, else on to the next pane</source>
        <translation>принять выбранную подсказку, иначе в следующую область</translation>
    </message>
    <message>
        <source>the thread of a name; the article; what a saved search finds</source>
        <translation>хроника имени; статья; сохранённый запрос</translation>
    </message>
    <message>
        <source>to the dates that the texts mention, back to the articles</source>
        <translation>к датам, упомянутым в текстах; обратно к статьям</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>C</source>
        <extracomment>The code of this translation&apos;s language, as in the name of its file: ru, az, de.</extracomment>
        <translation>ru</translation>
    </message>
</context>
<context>
    <name>legend</name>
    <message>
        <source>Dates</source>
        <translation>Даты</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
    </message>
    <message>
        <source>Orgs</source>
        <translation>Орг.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>скрыто</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>показано</translation>
    </message>
</context>
<context>
    <name>list</name>
    <message>
        <source>Best matches</source>
        <translation>Лучшие совпадения</translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation>Возможно, вы искали</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Без даты</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>Без даты</translation>
    </message>
    <message>
        <source>With a part left out</source>
        <translation>Без части запроса</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>со звёздочкой</translation>
    </message>
    <message>
        <source>unseen</source>
        <translation>не прочитано</translation>
    </message>
    <message numerus="yes">
        <source>{count} new articles above</source>
        <comment>1 new article above</comment>
        <translation>
            <numerusform>Выше {count} новая статья</numerusform>
            <numerusform>Выше {count} новые статьи</numerusform>
            <numerusform>Выше {count} новых статей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>map</name>
    <message numerus="yes">
        <source>{count} places</source>
        <comment>1 place</comment>
        <translation>
            <numerusform>{count} место</numerusform>
            <numerusform>{count} места</numerusform>
            <numerusform>{count} мест</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>П&amp;ереход</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>П&amp;оиск</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>&lt;b&gt;Ctrl+O&lt;/b&gt; opens another folder, &lt;b&gt;F5&lt;/b&gt; looks again.</source>
        <translation>&lt;b&gt;Ctrl+O&lt;/b&gt; откроет другую папку, &lt;b&gt;F5&lt;/b&gt; проверит эту ещё раз.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Ctrl+O&lt;/b&gt; opens another folder.</source>
        <translation>&lt;b&gt;Ctrl+O&lt;/b&gt; откроет другую папку.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Esc&lt;/b&gt; clears the search.</source>
        <translation>&lt;b&gt;Esc&lt;/b&gt; очистит поиск.</translation>
    </message>
    <message>
        <source>&lt;b&gt;{folder}&lt;/b&gt; holds no text files (.txt, .text or without an ending).</source>
        <translation>В папке &lt;b&gt;{folder}&lt;/b&gt; нет текстовых файлов (.txt, .text или без расширения).</translation>
    </message>
    <message>
        <source>Another Dateline is indexing this folder…</source>
        <translation>Эту папку индексирует другой экземпляр Dateline…</translation>
    </message>
    <message>
        <source>Each part of it finds articles, but none answers &lt;b&gt;{query}&lt;/b&gt; as a whole.</source>
        <translation>Каждая часть запроса что-то находит, но запросу &lt;b&gt;{query}&lt;/b&gt; целиком не отвечает ни одна статья.</translation>
    </message>
    <message>
        <source>Indexing is paused</source>
        <translation>Индексация приостановлена</translation>
    </message>
    <message>
        <source>Indexing stopped: {error}</source>
        <translation>Индексация остановлена: {error}</translation>
    </message>
    <message>
        <source>Indexing {done} of {of}</source>
        <translation>Индексация: {done} из {of}</translation>
    </message>
    <message>
        <source>Linking names across the articles…</source>
        <translation>Имена связываются между статьями…</translation>
    </message>
    <message>
        <source>Listing {done} of {of}</source>
        <translation>Составляется список: {done} из {of}</translation>
    </message>
    <message>
        <source>Looking through the folder…</source>
        <translation>Просматривается папка…</translation>
    </message>
    <message>
        <source>Names are read by rules alone: {notice}</source>
        <translation>Имена определяются только по правилам: {notice}</translation>
    </message>
    <message>
        <source>No article answers &lt;b&gt;{query}&lt;/b&gt;, which rules out all the rest.</source>
        <translation>Ни одна статья не отвечает условию &lt;b&gt;{query}&lt;/b&gt;: оно исключает все остальные.</translation>
    </message>
    <message>
        <source>No article answers &lt;b&gt;{query}&lt;/b&gt;.</source>
        <translation>Ни одна статья не отвечает запросу &lt;b&gt;{query}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>No article indexed so far answers &lt;b&gt;{query}&lt;/b&gt;, which rules out all the rest.</source>
        <translation>Среди проиндексированных статей ни одна не отвечает условию &lt;b&gt;{query}&lt;/b&gt;: оно исключает все остальные.</translation>
    </message>
    <message>
        <source>No article indexed so far answers &lt;b&gt;{query}&lt;/b&gt;.</source>
        <translation>Среди проиндексированных статей ни одна пока не отвечает запросу &lt;b&gt;{query}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>No articles here</source>
        <translation>Здесь нет статей</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Nothing found yet</source>
        <translation>Пока ничего не найдено</translation>
    </message>
    <message>
        <source>Nothing has changed in the folder</source>
        <translation>В папке ничего не изменилось</translation>
    </message>
    <message>
        <source>Opening the folder…</source>
        <translation>Открываем папку…</translation>
    </message>
    <message>
        <source>Paused: names and dates read in {done} of {of}</source>
        <translation>Пауза: имена и даты найдены в {done} из {of}</translation>
    </message>
    <message>
        <source>Paused: {done} of {of} articles listed</source>
        <translation>Пауза: в списке {done} из {of} статей</translation>
    </message>
    <message>
        <source>Reading names and dates: {done} of {of}</source>
        <translation>Чтение имён и дат: {done} из {of}</translation>
    </message>
    <message>
        <source>The date in the file’s first line does not exist; it stands with the undated articles.</source>
        <translation>Даты из первой строки файла не существует; он стоит среди статей без даты.</translation>
    </message>
    <message>
        <source>The file can’t be read.</source>
        <translation>Файл не читается.</translation>
    </message>
    <message>
        <source>The file does not begin with “date YYYY-MM-DD”; it stands with the undated articles.</source>
        <translation>Файл не начинается с «date ГГГГ-ММ-ДД»; он стоит среди статей без даты.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Файл пуст.</translation>
    </message>
    <message>
        <source>The file is larger than 20 MB, the most that Dateline reads.</source>
        <translation>Файл больше 20 МБ — предела, до которого читает Dateline.</translation>
    </message>
    <message>
        <source>The folder can’t be read any more: {error}</source>
        <translation>Папку больше нельзя прочитать: {error}</translation>
    </message>
    <message>
        <source>The index is still being built; hits appear here as they are found.</source>
        <translation>Индекс ещё строится; совпадения появятся здесь по мере нахождения.</translation>
    </message>
    <message>
        <source>This folder can’t be opened</source>
        <translation>Не удаётся открыть эту папку</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>Это не текстовый файл.</translation>
    </message>
    <message numerus="yes">
        <source>{count} files have changed</source>
        <comment>1 file has changed</comment>
        <translation>
            <numerusform>Изменился {count} файл</numerusform>
            <numerusform>Изменилось {count} файла</numerusform>
            <numerusform>Изменилось {count} файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rulings about names can&apos;t be used, the first: {line}</source>
        <comment>A ruling about names can&apos;t be used: {line}</comment>
        <translation>
            <numerusform>{count} решение об именах не годится: {line}</numerusform>
            <numerusform>{count} решения об именах не годятся, первое: {line}</numerusform>
            <numerusform>{count} решений об именах не годятся, первое: {line}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naming</name>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Событие</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Организация</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Человек</translation>
    </message>
    <message>
        <source>Merge “{gone}” into “{kept}”</source>
        <translation>Присоединить «{gone}» к «{kept}»</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>&amp;Место</translation>
    </message>
    <message>
        <source>S&amp;wap Names</source>
        <translation>Поменять мес&amp;тами</translation>
    </message>
    <message>
        <source>Took back: “{name}” given another kind</source>
        <translation>Отменено: смена вида имени «{name}»</translation>
    </message>
    <message>
        <source>Took back: “{name}” marked no more</source>
        <translation>Отменено: «{name}» — не имя</translation>
    </message>
    <message>
        <source>Took back: “{other}” kept apart from “{name}”</source>
        <translation>Отменено: «{other}» и «{name}» — разные имена</translation>
    </message>
    <message>
        <source>Took back: “{other}” merged into “{name}”</source>
        <translation>Отменено: «{other}» присоединено к «{name}»</translation>
    </message>
    <message>
        <source>Took back: “{other}” renamed to “{name}”</source>
        <translation>Отменено: новое имя «{name}» вместо «{other}»</translation>
    </message>
    <message>
        <source>{} is a person now</source>
        <translation>{} — теперь человек</translation>
    </message>
    <message>
        <source>{} is a place now</source>
        <translation>{} — теперь место</translation>
    </message>
    <message>
        <source>{} is an event now</source>
        <translation>{} — теперь событие</translation>
    </message>
    <message>
        <source>{} is an organisation now</source>
        <translation>{} — теперь организация</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>No date</source>
        <translation>Без даты</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Без заголовка</translation>
    </message>
</context>
<context>
    <name>panel</name>
    <message numerus="yes">
        <source>All {count} of {day}</source>
        <comment>The one of {day}</comment>
        <translation>
            <numerusform>{count} статья за {day}</numerusform>
            <numerusform>Все {count} статьи за {day}</numerusform>
            <numerusform>Все {count} статей за {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>Around this date</source>
        <translation>Около этой даты</translation>
    </message>
    <message>
        <source>Both have {}</source>
        <translation>Общие слова: {}</translation>
    </message>
    <message>
        <source>Both name {}</source>
        <translation>Общие имена: {}</translation>
    </message>
    <message>
        <source>Dates in the text</source>
        <translation>Даты в тексте</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Без даты</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>Похожие статьи</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Сохранённые запросы</translation>
    </message>
    <message>
        <source>also: {}</source>
        <translation>также: {}</translation>
    </message>
    <message>
        <source>event</source>
        <translation>событие</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
    </message>
    <message>
        <source>person</source>
        <translation>человек</translation>
    </message>
    <message>
        <source>place</source>
        <translation>место</translation>
    </message>
    <message>
        <source>the day after</source>
        <translation>на следующий день</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>накануне</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>в тот же день</translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <comment>1 day</comment>
        <translation>
            <numerusform>{count} день</numerusform>
            <numerusform>{count} дня</numerusform>
            <numerusform>{count} дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} months</source>
        <comment>1 month</comment>
        <translation>
            <numerusform>{count} месяц</numerusform>
            <numerusform>{count} месяца</numerusform>
            <numerusform>{count} месяцев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} years</source>
        <comment>1 year</comment>
        <translation>
            <numerusform>{count} год</numerusform>
            <numerusform>{count} года</numerusform>
            <numerusform>{count} лет</numerusform>
        </translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} и {}</translation>
    </message>
    <message>
        <source>{} before</source>
        <translation>за {} до</translation>
    </message>
    <message>
        <source>{} later</source>
        <translation>{} спустя</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message numerus="yes">
        <source>All {count} articles</source>
        <comment>The one article</comment>
        <translation>
            <numerusform>Все статьи ({count})</numerusform>
            <numerusform>Все статьи ({count})</numerusform>
            <numerusform>Все статьи ({count})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {count} articles found</source>
        <comment>The article found</comment>
        <translation>
            <numerusform>Все найденные статьи ({count})</numerusform>
            <numerusform>Все найденные статьи ({count})</numerusform>
            <numerusform>Все найденные статьи ({count})</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>preferences</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> знаков</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Inter</source>
        <translation>Inter</translation>
    </message>
    <message>
        <source>Keys of one letter</source>
        <translation>Однобуквенные клавиши</translation>
    </message>
    <message>
        <source>Language, at the next start</source>
        <translation>Язык, со следующего запуска</translation>
    </message>
    <message>
        <source>Letter spacing</source>
        <translation>Межбуквенный интервал</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>Длина строки</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Межстрочный интервал</translation>
    </message>
    <message>
        <source>Noto Serif</source>
        <translation>Noto Serif</translation>
    </message>
    <message>
        <source>Start with a clean search</source>
        <translation>Начинать с пустого поиска</translation>
    </message>
    <message>
        <source>Suggest while typing</source>
        <translation>Подсказывать при вводе</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>The system’s sans</source>
        <translation>Системный без засечек</translation>
    </message>
    <message>
        <source>The system’s serif</source>
        <translation>Системный с засечками</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Шрифт</translation>
    </message>
    <message>
        <source>aimed length of a line in characters</source>
        <translation>желаемая длина строки в знаках</translation>
    </message>
    <message>
        <source>face of the reading text, or the system&apos;s serif or sans</source>
        <translation>шрифт текста статьи или системный с засечками либо без</translation>
    </message>
    <message>
        <source>from one line to the next, in percent of the text&apos;s size</source>
        <translation>от строки до строки, в процентах от размера текста</translation>
    </message>
    <message>
        <source>language of the window, from the next start on</source>
        <translation>язык окна, начиная со следующего запуска</translation>
    </message>
    <message>
        <source>offer completions while one types</source>
        <translation>предлагать дополнения при вводе</translation>
    </message>
    <message>
        <source>room between letters, in percent of the text&apos;s size</source>
        <translation>расстояние между буквами в процентах от размера текста</translation>
    </message>
    <message>
        <source>single letters are commands in list and reader</source>
        <translation>в списке и тексте отдельные буквы — команды</translation>
    </message>
    <message>
        <source>size of the reading text in percent</source>
        <translation>размер текста статьи в процентах</translation>
    </message>
    <message>
        <source>start with a clean search, not with the last one</source>
        <translation>начинать с пустого поиска, а не с последнего запроса</translation>
    </message>
    <message>
        <source>system, light or dark</source>
        <translation>как в системе, светлая или тёмная</translation>
    </message>
    <message>
        <source>Русский</source>
        <translation>Русский</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Contents</source>
        <translation>Оглавление</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Даты</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Laying out {} of {}</source>
        <translation>Вёрстка: {} из {}</translation>
    </message>
    <message>
        <source>No pages are called “{}”; write for instance 2,5-6</source>
        <translation>Нет страниц «{}»; пишите, например, 2,5-6</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <translation>Страница {} из {}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>Printed on {}</source>
        <translation>Напечатано {}</translation>
    </message>
    <message>
        <source>Printing was given up; nothing was printed or saved</source>
        <translation>Печать прервана; ничего не напечатано и не сохранено</translation>
    </message>
    <message numerus="yes">
        <source>Saved {file}, {count} pages</source>
        <comment>Saved {file}, 1 page</comment>
        <translation>
            <numerusform>Сохранено: {file}, {count} страница</numerusform>
            <numerusform>Сохранено: {file}, {count} страницы</numerusform>
            <numerusform>Сохранено: {file}, {count} страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>Search hits</source>
        <translation>Найденное</translation>
    </message>
    <message numerus="yes">
        <source>Sent {count} pages to {printer}</source>
        <comment>Sent 1 page to {printer}</comment>
        <translation>
            <numerusform>{count} страница отправлена на {printer}</numerusform>
            <numerusform>{count} страницы отправлены на {printer}</numerusform>
            <numerusform>{count} страниц отправлено на {printer}</numerusform>
        </translation>
    </message>
    <message>
        <source>The pages can’t be laid out: {}</source>
        <translation>Не удалось сверстать страницы: {}</translation>
    </message>
    <message>
        <source>The printer takes no job; nothing was printed</source>
        <translation>Принтер не принимает задание; ничего не напечатано</translation>
    </message>
    <message>
        <source>There is no article to print</source>
        <translation>Нет статьи для печати</translation>
    </message>
    <message>
        <source>in the folder {}</source>
        <translation>в папке {}</translation>
    </message>
    <message>
        <source>{file} can’t be saved: {reason}</source>
        <translation>Не удаётся сохранить {file}: {reason}</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Disk quota exceeded</source>
        <translation>дисковая квота исчерпана</translation>
    </message>
    <message>
        <source>Expecting value: {where}</source>
        <translation>ожидалось значение: {where}</translation>
    </message>
    <message>
        <source>Extra data: {where}</source>
        <translation>лишние данные: {where}</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>файл уже есть</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>имя файла слишком длинное</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>ошибка ввода-вывода</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>это папка</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>на диске нет места</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>нет такого файла или папки</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>это не папка</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>это не разрешено</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>нет доступа</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>файловая система доступна только для чтения</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>файл на сервере больше недоступен</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>слишком много символических ссылок подряд</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>открыто слишком много файлов</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>нет связи с файловой системой</translation>
    </message>
    <message>
        <source>a search is no pair of name and query</source>
        <translation>запрос — не пара из названия и текста</translation>
    </message>
    <message>
        <source>an entry is no text</source>
        <translation>одна из записей — не текст</translation>
    </message>
    <message>
        <source>another process is writing it</source>
        <translation>его записывает другой процесс</translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation>база данных доступна только для чтения</translation>
    </message>
    <message>
        <source>checksum does not match</source>
        <translation>контрольная сумма не совпадает</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>база данных повреждена</translation>
    </message>
    <message>
        <source>database is locked</source>
        <translation>база данных занята</translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation>база данных или диск переполнены</translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation>ошибка чтения или записи на диске</translation>
    </message>
    <message>
        <source>exit status {number}</source>
        <translation>процесс завершился с кодом {number}</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>файл — не база данных</translation>
    </message>
    <message>
        <source>found damaged</source>
        <translation>повреждено</translation>
    </message>
    <message>
        <source>it holds no clusters</source>
        <translation>в нём нет кластеров</translation>
    </message>
    <message>
        <source>it is no name of {name}</source>
        <translation>{name} так не называют</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>это не UTF-8</translation>
    </message>
    <message>
        <source>it is what the entity goes by</source>
        <translation>это и есть главное имя</translation>
    </message>
    <message>
        <source>it may be {names}</source>
        <translation>это может быть {names}</translation>
    </message>
    <message>
        <source>it was edited since the last change</source>
        <translation>файл с тех пор изменили</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>контрольная сумма неверна</translation>
    </message>
    <message>
        <source>its length is wrong</source>
        <translation>длина неверна</translation>
    </message>
    <message>
        <source>no article names it</source>
        <translation>такого имени нет ни в одной статье</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>это не обычный файл</translation>
    </message>
    <message>
        <source>not opened</source>
        <translation>не открыто</translation>
    </message>
    <message>
        <source>the kind does not stand at the end</source>
        <translation>вид стоит не в конце</translation>
    </message>
    <message>
        <source>the process that builds segments has ended</source>
        <translation>процесс, строящий индекс, прервался</translation>
    </message>
    <message>
        <source>there are no {list}</source>
        <translation>нет списка «{list}»</translation>
    </message>
    <message>
        <source>there is a | before the sign</source>
        <translation>перед знаком стоит |</translation>
    </message>
    <message>
        <source>there is an @ within a name</source>
        <translation>внутри имени стоит @</translation>
    </message>
    <message>
        <source>there is an empty name</source>
        <translation>одно из имён пустое</translation>
    </message>
    <message>
        <source>there is more than one =</source>
        <translation>знак = стоит не один раз</translation>
    </message>
    <message>
        <source>there is no = and no kind</source>
        <translation>нет ни знака =, ни вида</translation>
    </message>
    <message>
        <source>there is no kind “{name}”</source>
        <translation>вида «{name}» нет</translation>
    </message>
    <message>
        <source>there is no name before the sign</source>
        <translation>перед знаком нет имени</translation>
    </message>
    <message>
        <source>there is no word in it</source>
        <translation>в нём нет ни одного слова</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>его нет</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>отменять нечего</translation>
    </message>
    <message>
        <source>unable to open database file</source>
        <translation>файл базы данных не открывается</translation>
    </message>
    <message>
        <source>version {number} instead of {other}</source>
        <translation>версия {number} вместо {other}</translation>
    </message>
    <message>
        <source>{number} bytes</source>
        <translation>байтов: {number}</translation>
    </message>
    <message>
        <source>{number} bytes are too many</source>
        <translation>слишком много байтов: {number}</translation>
    </message>
    <message>
        <source>{place} belongs to somebody else</source>
        <translation>{place} принадлежит кому-то другому</translation>
    </message>
    <message>
        <source>{place} can&apos;t be written to</source>
        <translation>в {place} нельзя записать</translation>
    </message>
</context>
<context>
    <name>remaining</name>
    <message numerus="yes">
        <source>about {count} hours left</source>
        <comment>about an hour left</comment>
        <translation>
            <numerusform>осталось около {count} часа</numerusform>
            <numerusform>осталось около {count} часов</numerusform>
            <numerusform>осталось около {count} часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {count} minutes left</source>
        <comment>about a minute left</comment>
        <translation>
            <numerusform>осталось около {count} минуты</numerusform>
            <numerusform>осталось около {count} минут</numerusform>
            <numerusform>осталось около {count} минут</numerusform>
        </translation>
    </message>
    <message>
        <source>about {count} seconds left</source>
        <translation>осталось около {count} секунд</translation>
    </message>
</context>
<context>
    <name>repairs</name>
    <message>
        <source>a filter within “same:” can stand beside words, but not in an OR or a bracket</source>
        <translation>фильтр внутри «same:» может стоять рядом со словами, но не при OR и не в скобках</translation>
    </message>
    <message>
        <source>a star in a name has a meaning at its end alone</source>
        <translation>звёздочка в имени что-то значит только в конце</translation>
    </message>
    <message>
        <source>a star in quotes has no meaning</source>
        <translation>звёздочка в кавычках ничего не значит</translation>
    </message>
    <message>
        <source>can&apos;t read {word}: {reason}</source>
        <translation>не удаётся прочесть {word}: {reason}</translation>
    </message>
    <message>
        <source>closed a missing bracket</source>
        <translation>добавлена недостающая скобка</translation>
    </message>
    <message>
        <source>closed a missing quote</source>
        <translation>добавлена недостающая кавычка</translation>
    </message>
    <message>
        <source>closed {number} missing brackets</source>
        <translation>добавлены недостающие скобки: {number}</translation>
    </message>
    <message>
        <source>gave up looking in articles in which that takes too long</source>
        <translation>статьи, где искать слишком долго, пропущены</translation>
    </message>
    <message>
        <source>left out a bracket that nothing opened</source>
        <translation>лишняя закрывающая скобка пропущена</translation>
    </message>
    <message>
        <source>left out brackets more than {number} deep</source>
        <translation>скобки глубже {number} вложений пропущены</translation>
    </message>
    <message>
        <source>left out the saved search “{word}”, it is empty</source>
        <translation>сохранённый запрос «{word}» пропущен: он пуст</translation>
    </message>
    <message>
        <source>left out “same:{word}”, it needs brackets behind it</source>
        <translation>«same:{word}» пропущено: за ним нужны скобки</translation>
    </message>
    <message>
        <source>left out “{word}:”, it has no value yet</source>
        <translation>«{word}:» пропущено: значения пока нет</translation>
    </message>
    <message>
        <source>more than {number} saved searches in one</source>
        <translation>сохранённых запросов в одном больше, чем {number}</translation>
    </message>
    <message>
        <source>no name is written “{word}”; names like {names} are taken</source>
        <translation>имени «{word}» нет; взяты похожие: {names}</translation>
    </message>
    <message>
        <source>not found as a whole word</source>
        <translation>целым словом не встречается</translation>
    </message>
    <message>
        <source>read a filter within “same:” as one for whole articles</source>
        <translation>фильтр внутри «same:» отнесён ко всей статье</translation>
    </message>
    <message>
        <source>read {word} as a word</source>
        <translation>{word} понято как слово</translation>
    </message>
    <message>
        <source>read “{word}:” as a word, there is no such field</source>
        <translation>«{word}:» понято как слово: такого поля нет</translation>
    </message>
    <message>
        <source>searched only the first {number} characters</source>
        <translation>прочитаны только первые {number} знаков запроса</translation>
    </message>
    <message>
        <source>swapped the ends of “{word}”</source>
        <translation>начало и конец в «{word}» переставлены</translation>
    </message>
    <message>
        <source>the saved search “{word}” is within itself</source>
        <translation>сохранённый запрос «{word}» содержит сам себя</translation>
    </message>
    <message>
        <source>there is no saved search “{word}”</source>
        <translation>сохранённого запроса «{word}» нет</translation>
    </message>
    <message>
        <source>words near one another have at most {number} others among them</source>
        <translation>между близкими словами может стоять не больше {number} других</translation>
    </message>
    <message>
        <source>“/{word}/” is no expression: {fault}</source>
        <translation>выражение «/{word}/» непонятно: {fault}</translation>
    </message>
    <message>
        <source>“same:{word}” is not known; there are {list}</source>
        <translation>«same:{word}» не существует; есть {list}</translation>
    </message>
    <message>
        <source>“{word}” is no date</source>
        <translation>дата «{word}» непонятна</translation>
    </message>
    <message>
        <source>“{word}” is no date: no article has one yet</source>
        <translation>дата «{word}» непонятна: её нет пока ни у одной статьи</translation>
    </message>
    <message>
        <source>“{word}” is no name</source>
        <translation>в «{word}» нет имени</translation>
    </message>
    <message>
        <source>“{word}” is no state; there are {list}</source>
        <translation>состояния «{word}» нет; есть {list}</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Merged “{gone}” into “{kept}”</source>
        <translation>«{gone}» присоединено к «{kept}»</translation>
    </message>
    <message>
        <source>an initial that fits</source>
        <translation>подходящий инициал</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>разные</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>объединены</translation>
    </message>
    <message>
        <source>one but for the legal form</source>
        <translation>другая правовая форма</translation>
    </message>
    <message>
        <source>spelled much alike</source>
        <translation>почти одинаково пишутся</translation>
    </message>
    <message>
        <source>the initials fit</source>
        <translation>подходят инициалы</translation>
    </message>
    <message>
        <source>the same surname</source>
        <translation>та же фамилия</translation>
    </message>
    <message>
        <source>the same words in another order</source>
        <translation>слова в другом порядке</translation>
    </message>
    <message>
        <source>“{gone}” and “{kept}” are kept apart</source>
        <translation>«{gone}» и «{kept}» не объединяются</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>a century, as written</source>
        <translation>век, как написано</translation>
    </message>
    <message>
        <source>a decade of the 20th century</source>
        <translation>десятилетие XX века</translation>
    </message>
    <message>
        <source>a decade, as written</source>
        <translation>десятилетие, как написано</translation>
    </message>
    <message>
        <source>a length of time</source>
        <translation>промежуток времени</translation>
    </message>
    <message>
        <source>a part of the day named</source>
        <translation>часть названного дня</translation>
    </message>
    <message>
        <source>a part of the day told of</source>
        <translation>часть дня, о котором речь</translation>
    </message>
    <message>
        <source>a part of {year}</source>
        <translation>часть {year} года</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>время суток</translation>
    </message>
    <message>
        <source>a year in words</source>
        <translation>год, написанный словами</translation>
    </message>
    <message>
        <source>a year up to the day named</source>
        <translation>год до названного дня</translation>
    </message>
    <message>
        <source>a year, as written</source>
        <translation>год, как написано</translation>
    </message>
    <message>
        <source>again and again</source>
        <translation>повторяется</translation>
    </message>
    <message>
        <source>both in {year}</source>
        <translation>оба месяца — {year} год</translation>
    </message>
    <message>
        <source>by the day it ended on</source>
        <translation>по дню, которым это закончилось</translation>
    </message>
    <message>
        <source>counted from the article&apos;s date</source>
        <translation>отсчитано от даты статьи</translation>
    </message>
    <message>
        <source>counted from the article&apos;s day</source>
        <translation>отсчитано от дня статьи</translation>
    </message>
    <message>
        <source>counted from the day told of before</source>
        <translation>отсчитано от названного прежде дня</translation>
    </message>
    <message>
        <source>counted in {month}</source>
        <translation>по счёту в месяце: {month}</translation>
    </message>
    <message>
        <source>from the first day to the last; {rule}</source>
        <translation>от первого дня до последнего; {rule}</translation>
    </message>
    <message>
        <source>from the first month to the last</source>
        <translation>от первого месяца до последнего</translation>
    </message>
    <message>
        <source>from the first year to the last</source>
        <translation>от первого года до последнего</translation>
    </message>
    <message>
        <source>nearest to the article&apos;s date</source>
        <translation>ближе всего к дате статьи</translation>
    </message>
    <message>
        <source>no day is named</source>
        <translation>день не назван</translation>
    </message>
    <message>
        <source>not said how many</source>
        <translation>не сказано, сколько</translation>
    </message>
    <message>
        <source>on the same day</source>
        <translation>в тот же день</translation>
    </message>
    <message>
        <source>read as month/day/year</source>
        <translation>прочитано как месяц/день/год</translation>
    </message>
    <message>
        <source>the day before {rule}</source>
        <translation>за день до даты: {rule}</translation>
    </message>
    <message>
        <source>the day before: {rule}</source>
        <translation>накануне: {rule}</translation>
    </message>
    <message>
        <source>the end of the year, as written</source>
        <translation>конец года, как написано</translation>
    </message>
    <message>
        <source>the feast fell on {day}</source>
        <translation>праздник пришёлся на {day}</translation>
    </message>
    <message>
        <source>the last one before the article</source>
        <translation>последний перед статьёй</translation>
    </message>
    <message>
        <source>the next one after the article</source>
        <translation>ближайший после статьи</translation>
    </message>
    <message>
        <source>the night of the article&apos;s day</source>
        <translation>ночь дня, которым датирована статья</translation>
    </message>
    <message>
        <source>the part reported on, in {year}</source>
        <translation>часть года, о которой речь, — {year} год</translation>
    </message>
    <message>
        <source>the quarter reported on</source>
        <translation>квартал, о котором речь</translation>
    </message>
    <message>
        <source>the quarter told of before</source>
        <translation>названный прежде квартал</translation>
    </message>
    <message>
        <source>the same part of the year, a year earlier</source>
        <translation>та же часть года, годом раньше</translation>
    </message>
    <message>
        <source>the season nearest to the article&apos;s date</source>
        <translation>время года, ближайшее к дате статьи</translation>
    </message>
    <message>
        <source>the time reported on, a year earlier</source>
        <translation>годом раньше времени, о котором речь</translation>
    </message>
    <message>
        <source>the week of {rule}</source>
        <translation>неделя с датой: {rule}</translation>
    </message>
    <message>
        <source>the year counted from the article&apos;s</source>
        <translation>год отсчитан от года статьи</translation>
    </message>
    <message>
        <source>the year of the article</source>
        <translation>тот же год, что у статьи</translation>
    </message>
    <message>
        <source>the {end} before that of the article</source>
        <translation>{end} перед выходом статьи</translation>
    </message>
    <message>
        <source>the {end} of the article</source>
        <translation>{end}, когда вышла статья</translation>
    </message>
    <message>
        <source>the {step} after that of the article</source>
        <translation>{step} позже статьи</translation>
    </message>
    <message>
        <source>the {step} after that of the day told of before</source>
        <translation>{step} позже прежде названной даты</translation>
    </message>
    <message>
        <source>the {step} before that of the article</source>
        <translation>{step} раньше статьи</translation>
    </message>
    <message>
        <source>the {step} before that of the day told of before</source>
        <translation>{step} раньше прежде названной даты</translation>
    </message>
    <message>
        <source>the {unit} of the article</source>
        <translation>{unit} статьи</translation>
    </message>
    <message>
        <source>the {unit} of the day told of before</source>
        <translation>{unit} прежде названной даты</translation>
    </message>
    <message>
        <source>the {unit} up to the article&apos;s date</source>
        <translation>{unit} до даты статьи</translation>
    </message>
    <message>
        <source>the {weekday} after the article&apos;s date</source>
        <translation>{weekday} после даты статьи</translation>
    </message>
    <message>
        <source>the {weekday} after the day told of before</source>
        <translation>{weekday} после названного прежде дня</translation>
    </message>
    <message>
        <source>the {weekday} before the article&apos;s date</source>
        <translation>{weekday} перед датой статьи</translation>
    </message>
    <message>
        <source>the {weekday} before the day told of before</source>
        <translation>{weekday} перед названным прежде днём</translation>
    </message>
    <message>
        <source>the {weekday} on the article&apos;s date</source>
        <translation>{weekday}, дата самой статьи</translation>
    </message>
    <message>
        <source>the {weekday} on the day told of before</source>
        <translation>{weekday}, названный прежде день</translation>
    </message>
    <message>
        <source>written in full</source>
        <translation>дата написана полностью</translation>
    </message>
    <message>
        <source>{count} years before {year}</source>
        <translation>{year} год минус {count}</translation>
    </message>
    <message>
        <source>{day}, {rule}</source>
        <translation>{day} ({rule})</translation>
    </message>
    <message>
        <source>{month}, {rule}</source>
        <translation>{month} ({rule})</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>dated in July or on that day, of the newest year there is</source>
        <translation>за июль или за этот день самого позднего года в архиве</translation>
    </message>
    <message>
        <source>dated in that year, month, range; an end may be left open</source>
        <translation>с датой в этом году, месяце, промежутке; конец можно не указывать</translation>
    </message>
    <message>
        <source>dated lately; @end: as seen from the newest article</source>
        <translation>за последнее время; @end — считая от самой новой статьи</translation>
    </message>
    <message>
        <source>dated later, dated earlier</source>
        <translation>с датой позже, раньше</translation>
    </message>
    <message>
        <source>para</source>
        <translation>абзац</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>предложение</translation>
    </message>
    <message>
        <source>that a saved search finds</source>
        <translation>которые находит сохранённый запрос</translation>
    </message>
    <message>
        <source>that mention a day of April 2025, or a longer time around it</source>
        <translation>где упомянут день апреля 2025 года или более долгий срок вокруг него</translation>
    </message>
    <message>
        <source>that name just this one, and none whose name is longer</source>
        <translation>где названо именно это имя, а не более длинное</translation>
    </message>
    <message>
        <source>that name somebody or something by a name that begins so</source>
        <translation>где кто-то или что-то названо именем с таким началом</translation>
    </message>
    <message>
        <source>that name somebody or something, by any name</source>
        <translation>где кто-то или что-то названо любым из имён</translation>
    </message>
    <message>
        <source>that you starred, did not see, saw; that bear no date</source>
        <translation>со звёздочкой, непрочитанные, прочитанные; без даты</translation>
    </message>
    <message>
        <source>with a name in any spelling: Kalale, Kelala</source>
        <translation>с именем в любом написании: Kalale, Kelala</translation>
    </message>
    <message>
        <source>with all of it in one paragraph, in one sentence</source>
        <translation>где всё это в одном абзаце, в одном предложении</translation>
    </message>
    <message>
        <source>with both words, in any inflection</source>
        <translation>с обоими словами в любой форме</translation>
    </message>
    <message>
        <source>with one, the other or both; brackets group</source>
        <translation>с одним, другим или обоими; скобки объединяют</translation>
    </message>
    <message>
        <source>with such a word: a star is any letters, ? is one letter</source>
        <translation>с таким словом: * — любые буквы, ? — одна буква</translation>
    </message>
    <message>
        <source>with symbols, as they stand</source>
        <translation>со знаками как они есть</translation>
    </message>
    <message>
        <source>with text that a regular expression fits</source>
        <translation>с текстом, подходящим к регулярному выражению</translation>
    </message>
    <message>
        <source>with the word exactly as it stands</source>
        <translation>со словом ровно в этой форме</translation>
    </message>
    <message>
        <source>with the words exactly as they stand, symbols too</source>
        <translation>со словами ровно в этой форме, со всеми знаками при них</translation>
    </message>
    <message>
        <source>with these words, in any order, at most 5 others among them</source>
        <translation>с этими словами в любом порядке, между ними не больше 5 других</translation>
    </message>
    <message>
        <source>with this very phrase, across line breaks too</source>
        <translation>с точно этой фразой, в том числе через перенос строки</translation>
    </message>
    <message>
        <source>without the word</source>
        <translation>без этого слова</translation>
    </message>
    <message>
        <source>written there, by their dateline</source>
        <translation>написанные там, судя по началу статьи</translation>
    </message>
</context>
<context>
    <name>searchbox</name>
    <message>
        <source>event</source>
        <translation>событие</translation>
    </message>
    <message>
        <source>not {}</source>
        <translation>не {}</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
    </message>
    <message>
        <source>person</source>
        <translation>человек</translation>
    </message>
    <message>
        <source>place</source>
        <translation>место</translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>сохранённый запрос</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message numerus="yes">
        <source>{count} files need attention</source>
        <comment>1 file needs attention</comment>
        <translation>
            <numerusform>{count} файл требует внимания</numerusform>
            <numerusform>{count} файла требуют внимания</numerusform>
            <numerusform>{count} файлов требуют внимания</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>century</source>
        <translation>на век</translation>
    </message>
    <message>
        <source>day</source>
        <translation>на день</translation>
    </message>
    <message>
        <source>decade</source>
        <translation>на десятилетие</translation>
    </message>
    <message>
        <source>fortnight</source>
        <translation>на две недели</translation>
    </message>
    <message>
        <source>month</source>
        <translation>на месяц</translation>
    </message>
    <message>
        <source>night</source>
        <translation>на ночь</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>на квартал</translation>
    </message>
    <message>
        <source>week</source>
        <translation>на неделю</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>на одни выходные</translation>
    </message>
    <message>
        <source>year</source>
        <translation>на год</translation>
    </message>
</context>
<context>
    <name>telling</name>
    <message>
        <source>also: {}</source>
        <translation>также: {}</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>event</source>
        <translation>событие</translation>
    </message>
    <message numerus="yes">
        <source>in {count} articles</source>
        <comment>in 1 article</comment>
        <translation>
            <numerusform>в {count} статье</numerusform>
            <numerusform>в {count} статьях</numerusform>
            <numerusform>в {count} статьях</numerusform>
        </translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
    </message>
    <message>
        <source>person</source>
        <translation>человек</translation>
    </message>
    <message>
        <source>place</source>
        <translation>место</translation>
    </message>
    <message numerus="yes">
        <source>{count} mentions here</source>
        <comment>1 mention here</comment>
        <translation>
            <numerusform>{count} упоминание здесь</numerusform>
            <numerusform>{count} упоминания здесь</numerusform>
            <numerusform>{count} упоминаний здесь</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more articles name only “{name}”</source>
        <comment>1 more article names only “{name}”</comment>
        <translation>
            <numerusform>Ещё в {count} статье — только «{name}»</numerusform>
            <numerusform>Ещё в {count} статьях — только «{name}»</numerusform>
            <numerusform>Ещё в {count} статьях — только «{name}»</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>units</name>
    <message>
        <source>century</source>
        <translation>век</translation>
    </message>
    <message>
        <source>day</source>
        <translation>день</translation>
    </message>
    <message>
        <source>decade</source>
        <translation>десятилетие</translation>
    </message>
    <message>
        <source>end of the month</source>
        <translation>конец месяца</translation>
    </message>
    <message>
        <source>end of the quarter</source>
        <translation>конец квартала</translation>
    </message>
    <message>
        <source>end of the week</source>
        <translation>конец недели</translation>
    </message>
    <message>
        <source>end of the year</source>
        <translation>конец года</translation>
    </message>
    <message>
        <source>fortnight</source>
        <translation>две недели</translation>
    </message>
    <message>
        <source>month</source>
        <translation>месяц</translation>
    </message>
    <message>
        <source>night</source>
        <translation>ночь</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>квартал</translation>
    </message>
    <message>
        <source>week</source>
        <translation>неделя</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>выходные</translation>
    </message>
    <message>
        <source>year</source>
        <translation>год</translation>
    </message>
</context>
<context>
    <name>why</name>
    <message>
        <source>go to a name first</source>
        <translation>сначала перейдите к имени</translation>
    </message>
    <message>
        <source>no article is open</source>
        <translation>статья не открыта</translation>
    </message>
    <message>
        <source>no article was visited before</source>
        <translation>до этой статей не открывали</translation>
    </message>
    <message>
        <source>nobody went back</source>
        <translation>назад не возвращались</translation>
    </message>
    <message>
        <source>nothing is being indexed</source>
        <translation>ничего не индексируется</translation>
    </message>
    <message>
        <source>nothing is searched for</source>
        <translation>ничего не ищут</translation>
    </message>
    <message>
        <source>nothing is selected</source>
        <translation>ничего не выделено</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>список пуст</translation>
    </message>
    <message>
        <source>the search has no filter</source>
        <translation>в запросе нет фильтров</translation>
    </message>
    <message>
        <source>there is nothing to take back</source>
        <translation>отменять нечего</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>All articles of {folder}</source>
        <translation>Все статьи из {folder}</translation>
    </message>
    <message>
        <source>best match first</source>
        <translation>сначала лучшие</translation>
    </message>
    <message>
        <source>hit {place} of {count}</source>
        <translation>совпадение {place} из {count}</translation>
    </message>
    <message>
        <source>match {place} of {count}</source>
        <translation>совпадение {place} из {count}</translation>
    </message>
    <message>
        <source>mention {place} of {count}</source>
        <translation>упоминание {place} из {count}</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>сначала новые</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>сначала старые</translation>
    </message>
    <message numerus="yes">
        <source>{count} articles</source>
        <comment>1 article</comment>
        <translation>
            <numerusform>{count} статья</numerusform>
            <numerusform>{count} статьи</numerusform>
            <numerusform>{count} статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} files that can’t be read are left out</source>
        <comment>1 file that can’t be read is left out</comment>
        <translation>
            <numerusform>{count} файл, который не читается, пропущен</numerusform>
            <numerusform>{count} файла, которые не читаются, пропущены</numerusform>
            <numerusform>{count} файлов, которые не читаются, пропущено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} hits</source>
        <comment>1 hit</comment>
        <translation>
            <numerusform>{count} совпадение</numerusform>
            <numerusform>{count} совпадения</numerusform>
            <numerusform>{count} совпадений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} matches</source>
        <comment>1 match</comment>
        <translation>
            <numerusform>{count} совпадение</numerusform>
            <numerusform>{count} совпадения</numerusform>
            <numerusform>{count} совпадений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} mentions</source>
        <comment>1 mention</comment>
        <translation>
            <numerusform>{count} упоминание</numerusform>
            <numerusform>{count} упоминания</numerusform>
            <numerusform>{count} упоминаний</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} — {last}</translation>
    </message>
    <message>
        <source>{found} of {total}</source>
        <translation>{found} из {total}</translation>
    </message>
</context>
</TS>
