/** Given and family names, or whole ones behind `=`, of real people's kinds: nothing may be found in any of them. */
export const realNames: readonly string[] = `
Kari Nordmann|Ola Hansen|Ole-Jørgen Bø|Åse Ødegård|Ærlend Å|Bjørn-Åge Sæther|Anne Grete Lie|Tor As|Liv Ås|Odd Even|Dag Hammarskjöld|Hei Wong
Even Post|Bo Li|Ida Ng|Al Gore|Jo Nesbø|Gro Harlem Brundtland|Berit Kunde|Kai Leser|Anna Reader|John Client|Mary User|Per Bruker|Siri Kvinne|Unni Kunden
Jan van der Berg|Piter Jelles Troelstra|Sjoukje de Boer|Wytske fan der Meer|Jelle Hoekstra|Ytsje Tsjibbes|Hylke Speerstra|Tsjêbbe Hettinga|Eelkje Poortinga|Nynke fan Hichtum
Ronald McDonald|Fiona MacLeod|Seán O'Neill|Sinéad O’Connor|Niamh Ó Briain|Ciarán Ní Dhomhnaill|Mary-Kate O'Shaughnessy|James FitzGerald|Bo' Selecta|T'Challa Udaku|D'Arcy Osborne|Guy d'Estaing
John Smith Jr.|John Smith 3rd|Martin Luther King Jr.|J. R. R. Tolkien|J.K. Rowling|C. S. Lewis|W.E.B. Du Bois|JP Morgan|TJ Maxx|AJ Styles|Jean DUPONT|JJ Abrams|A. A. Milne|X Æ Musk
Prince Rogers|Justice Smith|Reverend Run|Sir Mix|Don Corleone|Miss Marple|Pan Wei|Pan Tau|Ing Wen|Dean Martin|Major Lance|Earl Grey|Duke Ellington|Judge Reinhold|Doctor Khumalo|Herr Müller
José María de la Cruz|Mª Carmen García|María del Mar Ortiz|José Ortega y Gasset|Santiago Ramón y Cajal|Antoni Gaudí i Cornet|Íñigo Núñez|Begoña Zubizarreta-Aguirregomezkorta|Ma. Teresa Santos|João da Silva e Costa|Conceição Gonçalves|Luís Vaz de Camões
İpek Yılmaz|Işıl Çağlar|Ömer Şahin|Ayşe Gül Öztürk|Ağa Nuriyev|Ilkay Gündoğan|Əli Həsənov
Łukasz Żółć|Świętosława Brzęczyszczykiewicz|Ewa Ćma|Zoë Błaszczykowska-Nowak|Jiří Dvořák|Žofie Šťastná|Ľubica Ďurišová|Ősz Győző|Ștefan Țiriac|Dž Šabanović|Đorđe Živković|Ñusta Quispe
Nguyễn Thị Minh Khai|Trần Văn A|Lê Ý|Ng Ử|Đặng Ứng|Phan Ơn|Hoàng Ẩn
Guðrún Þórðardóttir|Jökull Ægisson|Björk Guðmundsdóttir|Ásgeir Ö|Sölvi Ø|Øystein Å|Ole É|Õnne Pärt|Jānis Bērziņš|Šarūnas Jasikevičius|Ģirts Ķikuts
Kāwika Kaʻahumanu|Keliʻi Kealoha|Nalani ʻIolani|!Xóbo ǂKhomani|ǀXam Dia|N'Golo Kanté|M'Baye Niang|Ngũgĩ wa Thiong'o|Nkechi Ọ|Ṣẹ́gun Adébáyọ̀|Wọlé Ṣóyínká|Thabo Mbeki|Professor Mukombe
Karl-Theodor von und zu Guttenberg|Johann Wolfgang von Goethe|Jürgen Groß|Weiß ẞ|Ute Müller-Lüdenscheidt|Käthe an der Brügge|Hans im Glück|Max Mustermann|Annegret Kramp-Karrenbauer|Ilse Test|Bernd Tester
François d'Orléans|Zoé L'Heureux|Jean-Noël Œuvrard|Aÿ Nÿs|Anaïs Haÿ-Lès|Éa Ô|Marie-Ève St-Onge|Jean-François St. Laurent|Chloé de La Tour du Pin
Олена Петренко|Лисиця-Вовк|Ольга Лисиця-Вовк|Дар’я Ґалаґан|Дар'я Зінов'єва|Соломія О|Є Ї|Ія Ющенко|Яків Пан|Пан Олена|Марія Й|Їжак Сергій|Микола Та|Лук'ян Об'єдков|Ігор Неїжсало
Лариса Миколаївна|Сергей Петрович|Наталья Ёлкина|Иван Иванов|Пётр Ъ|Анна-Мария Римская-Корсакова|Юлия Неизвестных|Иванъ Ѣ|Ян Ли|Э Ы|Нурсултан Абишұлы|Аяз кызы Лейла|Җәлил Муса|Ѓорѓи Ќосев|Љубица Његош
Нина и|Та Ми|Ли Й|Клиентов Пётр|Олег Кунде
Γιώργος Παπαδόπουλος|Ελένη Ψ|Ἀριστοτέλης Ὠνάσης|Ζωή Ιωάννου|Μαρία-Ελένη
გიორგი მარგველაშვილი|ნინო|Արամ Խաչատրյան|Վարդան|דוד בן־גוריון|שרה|محمد علي|عبد الرحمن|فاطمة‌زهرا|अमिताभ बच्चन|ஆனந்த்|সত্যজিৎ রায়|สมชาย|ᏣᎳᎩ|ᠮᠣᠩᠭᠣᠯ|አበበ ቢቂላ
王小明|李|山田 太郎|やまだ たろう|カタカナ|김민준|박 서연|司馬 相如|欧阳 修|𠮷田 茂
=Kari Nordmann|=Nguyễn Văn An|=Ravi A/L Ramasamy|=Siti A/P Muthu|=Ravi s/o Kumar|=Priya d/o Rajan|=MADONNA|=Sting|=H. C. Andersen|=Abdul Rahman bin Abdullah|=Nur Aisyah binti Ismail|=Kari Nordmann, PhD|=John Smith, Jr.|=王 小明|=J. Doe|=Nur|=Agnes As Holm|=Anna de Vries|=d'Artagnan|=Лариса Миколаївна Коваль|=U Thant|=Suharto|=Björk
`
  .trim()
  .split(/[|\n]/u);
