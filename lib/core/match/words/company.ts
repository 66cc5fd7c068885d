/**
 * The company's names, parts and products, folded. `corporate` names speak of the company itself; `platform` names are also
 * places where anybody posts, so "on Instagram" says nothing. Unspaced scripts are searched as stretches of text.
 */
export const corporate = `
meta|metanal|metanak|metaval|metatol|metaert|meta platforms|reality labs|superintelligence labs|menlo park|horizon worlds|metaverse|llama|oculus|oculus vr|thefacebook|facebook inc|facebook reality labs|instagram inc|novi|calibra|workplace from meta|meta ai|fundamental ai research|meta quest|scale ai|superintelligence|ray-ban meta|one hacker way|tbd lab|facebook parent|instagram parent|meta-konzern|facebook-konzern
мета|метавселен*|метавсесвіт*|реалити лабс|окулус|ментло парк
μετα|μετασυμπαν*|μετα πλατφορμς
ميتا|لميتا|وميتا|بميتا|متا|مِتا|ميتافيرس|ميتا بلاتفورمز|متاورس
מטא|במטא|למטא|ממטא|ומטא|שמטא|מטאוורס
मेटा|मेटावर्स
মেটা|মেটার|মেটাভার্স
મેટા|મેટાના|મેટાની
ਮੈਟਾ
மெட்டா*|மெட்டாவின்
మెటా*
ಮೆಟಾ*
മെറ്റ*
මෙටා*
მეტა|მეტას|მეტამ|მეტადან
մետա*
메타|메타버스|메타의|메타는|메타가|메타에서|메타플랫폼스|메타플랫폼|메타에|메타와|메타를|메타도
メタ|メタバース|メタ社|オキュラス|超知能
元宇宙|超级智能|超級智慧|欧库勒斯
เมตา|เมต้า
မက်တာ|မီတာ
ሜታ
`;

export const platform = `
facebook*|instagram*|whatsapp*|fb|threads|messenger
фейсбук*|инстаграм*|вотсап*|ватсап*|вотсапп*|инстаграмм*|месенджер|фејсбук*|фейсбук
φεισμπουκ|ινσταγκραμ|γουατσαπ
فيسبوك|لفيسبوك|وفيسبوك|بفيسبوك|فايسبوك|لفايسبوك|انستغرام|انستجرام|إنستغرام|واتساب|لواتساب|فيس بوك|فیسبوک|فیس بوک|اینستاگرام|واتس‌اپ|واتساپ|واٹس ایپ|فیس بک|انسٹاگرام
פייסבוק|בפייסבוק|לפייסבוק|מפייסבוק|ופייסבוק|שפייסבוק|אינסטגרם|באינסטגרם|וואטסאפ|ווטסאפ|בוואטסאפ
फेसबुक|इंस्टाग्राम|व्हाट्सएप|व्हाट्सऐप|वॉट्सऐप|इन्स्टाग्राम|व्हॉट्सॲप
ফেসবুক*|ফেইসবুক*|ইনস্টাগ্রাম*|হোয়াটসঅ্যাপ*|হোয়াটসঅ্যাপ
ફેસબુક*|ઇન્સ્ટાગ્રામ*|વોટ્સએપ*
ਫੇਸਬੁੱਕ|ਫੇਸਬੁਕ
பேஸ்புக்*|ஃபேஸ்புக்*|இன்ஸ்டாகிராம்*|வாட்ஸ்அப்*
ఫేస్‌బుక్*|ఫేస్బుక్*|ఇన్‌స్టాగ్రామ్*|వాట్సాప్*
ಫೇಸ್‌ಬುಕ್*|ಫೇಸ್ಬುಕ್*
ഫേസ്ബുക്ക്*|ഫെയ്സ്ബുക്ക്*
ෆේස්බුක්*
ფეისბუკ*|ინსტაგრამ*|ფეისბუქ*
ֆեյսբուք*|ինստագրամ*
페이스북*|인스타그램*|왓츠앱*|와츠앱*|스레드
フェイスブック|インスタグラム|ワッツアップ|スレッズ
脸书|臉書|脸谱|臉譜|面书|面書
เฟซบุ๊ก|เฟซบุ๊ค|เฟสบุ๊ก|เฟสบุ๊ค|อินสตาแกรม|วอตส์แอป|วอทส์แอป
ဖေ့စ်ဘွတ်ခ်
ፌስቡክ
`;

/** "on Facebook", "sur Instagram": what stands before a platform that is only a place. */
export const placePrepositions = `
on|via|through|uses|use|used|using|utilise|utilisent|nutzt|nutzen|usa|usan|usano|gebruikt|sur|auf|en|su|no|na|pe|op|pa|w|ve|tren|po|bei|per|through|using|uber|preko|prin|por|en|od
на|в|у|στο|στην|على|عبر|في|ב|पर|में
`;

/** "Facebook page", "Instagram story": what follows a platform that is only a place. Hyphenated compounds too. */
export const placeNouns = `
page|pages|post|posts|account|accounts|live|story|stories|group|groups|video|videos|profile|profil|followers|feed|fans|fan|status|message|messages|chat|chats|reel|reels|seite|beitrag|konto|post|gruppe|bio|friend|friends|caption|comment|comments|handle|thread|abonnes|follower|channel|photo|photos|clip|update|updates|reacties|bericht|pagina|perfil|cuenta|conta|cont|konto|strona|stranka
`;

/** What stands before a platform that is somebody's employer: "at Facebook", "chez Instagram", "left WhatsApp". */
export const employerBefore = `
at|joined|joins|left|leaves|leaving|quit|quits|ran|runs|ex|former|chez|quitte|quitter|rejoint|bei|verlasst|deja|dejar|lascia|lasciare|deixa|bij|verlaat|hos|lamnar|forlater|forlader|inside|within|sold|buys|founded|cofounded|fonde|grundete|ditinggalkan|из|покинул|покинула|покидает
`;
