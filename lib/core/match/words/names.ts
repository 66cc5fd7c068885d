/**
 * Lists that tell a given name from other words, and an ordinary name from a rare one. Folded: lower case, no accents.
 * They travel in the name index and are decoded only when a page shows a candidate.
 */
const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Given names in the news of the world: somebody else's given name before a surname means somebody else. */
export const givenNames = list(`
aaron abby abdul abdullah abe abel abigail abraham ada adam adele adi adrian adriana agnes ahmad ahmed aidan aileen aisha ajay akira alain alan
alana albert alberto alec alejandra alejandro aleksandar aleksander aleksandr aleksandra aleksei alena alessandra alessandro alex alexander alexandra alexandre
alexei alexis alfonso alfred alfredo ali alice alicia alina alison alistair allan allen allison alma alvaro alvin alyssa amanda amber amelia amin amir amit amy
ana anand anastasia anatoly anders andre andrea andreas andrei andres andrew andrey andrzej andy angel angela angelica angelina angelo angus anil anita anja ann anna
anne annette annie anouk anthony antoine anton antonella antonia antonio anya april arash archie ariana arianna ariel arjun armin arnaud arnold arthur arturo arun asha ashley ashok astrid
atsushi audrey august augustin aurelie austin ava avi axel ayesha aziz barbara barry bart beatrice beatriz becky bella ben benedict benjamin benoit bernard bernd bernie bert beth betty
beverly bill billy bjorn blake bob bobby boris brad bradley brandon brenda brendan brent brett brian bridget brigitte britney bronwyn brooke bruce bruno bryan bryce caitlin calvin cameron camila
camille candace carl carla carlo carlos carmen carol carole carolina caroline carrie casey cassandra catherine cathy cecilia cedric celia celine cesar chad chandra charlene charles charlie charlotte chelsea cheryl chiara
chloe chris christa christian christiane christina christine christof christoph christophe christopher chuck cindy claire clara clare clarence claude claudia claudio clay clement clifford clint clive clyde cody colette colin
connie conor conrad constance cora cordelia corey corinne cory courteney courtney craig cristian cristiano cristina cyril cynthia daisy dale damian damien dan dana daniel daniela daniele danielle danny daphne darcy daria dario darren
daryl dave david dawn dean deb debbie deborah debra deepak deepika denis denise dennis derek diana diane didier diego dieter dietrich dimitri dina dirk dmitri dmitry dolores dominic dominik dominique don donald donna
dora doris dorothy doug douglas drew duncan dustin dwight dylan earl ed eddie eddy edgar edith edmund eduardo edward edwin eileen elaine eleanor elena eli eliot elisa elisabeth elise elizabeth ella ellen elliot elliott elon elsa
elvira emil emilia emilie emilio emily emma emmanuel emmanuelle enrico enrique eric erica erik erika erin ernest ernesto ernst erwin esteban estelle esther ethan etienne eugene eugenia eugenio eva evan eve evelyn ezra fabian fabien fabio
fabrice faith farah fatima federica federico felipe felix ferdinand fernanda fernando filip fiona flavia florence florian frances francesca francesco francis francisco franck franco francois francoise frank frankie franz fred freddie frederic
frederick frederik friedrich fritz gabe gabriel gabriela gabriella gabrielle gail galina gareth garrett garth gary gaston gavin gemma gene geoff geoffrey george georges georgia georgina gerald geraldine gerard gerd gerhard gerry gianluca gianni gideon
gigi gilbert gilles gina gino giorgia giorgio giovanni giovanna gisela giulia giulio giuseppe glen glenn gloria gordon grace graham grant greg gregor gregory greta guido guillaume guillermo gunter gunther gus gustav gustavo guy gwen gwyneth hal
hamid hank hanna hannah hans harald harold harper harriet harris harrison harry hartmut harvey hasan hassan heather hector heidi heiko heinrich heinz helen helena helene helga helmut hendrik henri henrik henrique henry herbert herman hermann hilary
hillary hiroshi holger holly hope horst howard hubert hugh hugo humphrey hussein ian ibrahim ida ignacio igor ilya imran ina ines inga inge ingrid ira irene irina iris isaac isabel isabella isabelle ivan ivana ivanka ivo jack jackie jackson jacky jaclyn
jacob jacqueline jacques jaime jakob jakub james jamie jan jana jane janet janice jared jasmine jason javier jay jean jeanette jeanne jeff jeffrey jen jenna jennifer jenny jeremy jerome jerry jesse jessica jesus jill jim jimmy jo joan joanna joanne joao joaquin
jochen jodie joe joel joelle joerg joey johan johann johanna johannes john johnny jon jonas jonathan jordan jordi jorg jorge jose josef joseph josephine josh joshua joy joyce juan juana juanita judith judy julia julian juliana julie julien juliet juliette julio julius june
jurgen justin justine kai kamala kanye karen karim karin karina karl karla karsten kasper kate katherine kathleen kathryn kathy katie katja katrin katrina katy kay keir keith kelly ken kendall kenji kenneth kenny kerry kevin khalid kim kimberly kirk kirsten klaus kristen kristin
kristina kristof kumar kurt kyle kylie lana lance lapo lara larry lars latoya laura laure lauren laurence laurent laurie layla lea leah leandro lee leif leila lena lenny leo leon leonard leonardo leonie leroy lesley leslie lester levi lewis liam lidia lila lili lilian lilly lily linda lindsay
lindsey lisa liz liza lizzie lloyd logan lois lola lorenzo loretta lorna lorraine lothar lou louis louisa louise luca lucas lucia lucie lucien lucille lucy ludwig luigi luis luisa lukas luke luther lydia lynn mabel maddie madeleine madison magda magnus maja makoto malcolm malik mandy manfred manuel manuela
mara marc marcel marcela marcelo marcia marco marcos marcus margaret margarita margot maria mariah mariam marian mariana marianne marie marilyn marina mario marion marisa marissa marjorie mark marko markus marlene marlon marta martha martijn martin martina marty marvin mary masha mason mateusz mathias mathieu mathilde
matt matteo matthew matthias matthieu maureen maurice mauricio mauro max maxim maxime maximilian maxine maya megan megyn meghan mehdi mehmet mel melanie melinda melissa mercedes meredith mia michael michal michel michele michelle mickey miguel mihai mika mikael mike mikhail mila milan milena miles milos milton mindy miranda miriam mitch mitchell
mohamed mohammad mohammed molly mona monica monika monique morgan moritz moses mustafa myriam nadia nadine nan nancy naomi narendra nastya natalia natalie natasha nate nathalie nathan nathaniel neil nell nelson nicholas nick nicola nicolas nicole nigel nikki nikola nikolai nikolas nikos nina noa noah noam noel noemi nora norbert norman oksana olaf oleg olga
olive oliver olivia olivier omar orlando oscar oskar osama otto owen pablo paige pam pamela paola paolo paris pascal pat patricia patrick patrik patsy patti paul paula paulina pauline paulo pavel pedro peggy penelope penny perry pete peter petr petra peyton phil philip philipp philippe phillip phoebe pierre pierrick pilar piotr
pippa polly prince priscilla priya prakash quentin quincy rachel rafael rafal rahul rainer raj rajesh ralf ralph ramon ramona randall randi randy raoul raphael raquel rashid raul ravi ray raymond rebecca reed reese reggie regina reginald reinhard rene renee reuben rex rhonda ricardo riccardo rich richard rick ricky rita rob robbie robby robert roberta roberto robin
robyn rocco rod roderick rodney rodrigo roger rohan roland rolf roman romain ron ronald ronnie rory rosa rosalind rosanna rosemary ross rowan roxanne roy ruben rubin rudolf rudy rupert russell rusty ruth ryan ryne sabina sabine sabrina sadie said salma salman sally salvador salvatore sam samantha samir samuel sandra sandro sandy sanjay santiago sara sarah sascha sasha saul
scarlett scott sean sebastian selena serena serge sergei sergey sergio seth shane shannon sharon shaun shawn sheila shelby shelley sheryl shimon shirley shlomo sidney siegfried sigmund sigrid silke silvia silvio simon simone sofia solomon sonia sonja sonya sophia sophie soren spencer stacey stacy stan stanislav stanley stefan stefania stefanie stefano stella stephan stephane
stephanie stephen sterling steve steven stewart stuart sue sunil suresh susan susana susanna susanne susie suzanne svetlana sven sydney sylvain sylvia sylvie tamara tamar tammy tania tanja tanya tara tatiana taylor ted terence teresa teri terrence terry tess tessa thea theo theodor theodore theresa therese thibault thierry thomas tiffany tim timo timothy tina tobias toby todd tom
tomas tomasz tommaso tommy toni tony tracey tracy travis trevor tristan troy tucker tyler ulrich ulrike umberto ursula uwe vadim val valentin valentina valentine valeria valerie vanessa vasily vaughn venkat vera veronica veronika vicki vicky victor victoria vijay vikram viktor vince vincent vincenzo viola violet virginia vishal vivek vivian viviane vivienne vlad vladimir volker wade walter
wanda warren wayne wei wendy werner wes wesley whitney wilbur wilfried wilhelm will willem william willie willy winston wojciech wolf wolfgang woody xavier yael yasmin yitzhak yoko yolanda yosef yossi yuki yulia yuri yusuf yves yvette yvonne zach zachary zara zeynep zoe zsofia
abhishek adebayo aditya adnan agnieszka ahmet alfie altaf ananya andrej aniket anjali ansel anurag arielle arvind aryeh asif ayse barbora bartosz boaz bogdan bulent
burak camelia cem chidi chinedu dagmar dalia danica danilo dariusz deniz dorota dragan efrain ekrem eleni elif emeka emine emre erkan esra eszter fadi
farhan farid fatih fatma ferenc gabor ganesh geert gonzalo gulsen gyorgy hakan hamza hideo hiroko hossein huda ibrahima ignatius ilse imre iqbal irfan ismail
istvan ivica jadwiga jaroslav jelena jiri jitendra joost jozef jurgita kacper kamil karthik katarzyna kavita kazuo kemal khaled kofi koji krzysztof kwame lakshmi laszlo
leyla ljubica lubomir ludovic lukasz maarten maciej mahmoud malgorzata manoj marek marija marketa marwan matej meera milica mirjana murat mushtaq naseeruddin naveen neha nikhil
nikita nilufer nitin noor olena oluwaseun ondrej orhan osman parvez peder pekka pooja pramod pranav praveen predrag radek radhika rafiq ramesh rania rashida ratna
reza ritu rohit sachin sanja sanjeev satya selim sergiu shreya siddharth simona sinan slavomir sneha stanislaw suleyman sunita swati tadeusz tamas tariq tatyana tihomir
tomoko tuomas ulla umar usha vaclav vasant vasilis vesna vijaya vikas vinod vipul vladislav wael waldemar walid wojtek yasemin yasir yiannis yigit yohan youssef
yusra yuval zainab zbigniew zdenek zeljko zoltan zsuzsanna
אברהם אהרון אורית אילן אילנה אלון אלי אליהו אמיר אסף אריה בנימין גדעון דוד דורון דליה דנה דניאל הילה זאב חיים חנה טלי יאיר יהודה יואב יוסי יוסף יעל יעקב יצחק ירון ישראל לאה מאיה מיכאל מיכל מירב משה נועה נעמי נתן סיגל עומר עידו עינת עמית ענת רבקה רונית רותי רחל שאול שירה שלמה שמעון שרה תמר
احمد محمد محمود مصطفى يوسف ابراهيم خالد عمر فاطمة مريم عائشة حسين حسن فهد عبدالله طارق سامي رامي نبيل وليد زياد كمال جمال هاني هشام ايمن شريف ليلى هدى منى سلمى نادية دانيال ديفيد مايكل جون توماس ستيف ستيفن بيتر جورج روبرت وليام جيمس ريتشارد چارلز نعومي كالفن
رضا علی حسین مهدی امیر سعید حمید مجید محسن ناصر پرویز بهرام داریوش کوروش مریم زهرا نرگس شیرین دیوید مایکل جان استیو استیون پیتر جورج رابرت ویلیام جیمز ریچارد
राहुल अमित राजेश सुरेश रमेश संजय विजय अनिल सुनील मनोज अशोक विवेक प्रिया पूजा नेहा सुनीता अनीता मोहन दीपक रवि अरुण नरेंद्र अरविंद डेविड माइकल जॉन स्टीव पीटर जॉर्ज रॉबर्ट जेम्स
রাহুল অমিত রাজেশ সঞ্জয় সুনীল মনোজ অশোক ডেভিড মাইকেল জন স্টিভ পিটার জর্জ রবার্ট
jake jeremiah josiah ezekiel zeke wyatt hunter cole chase tanner landon colton brody trent troy darren desmond clarence reginald cornelius horace leland clayton emmett jarrod jarrett jermaine tyrone deshawn
terrell lamar antoine dante marquis malik kobe shaquille lebron dwayne duane wendell willard milton gilbert rufus silas jasper felix hugo ozzy otis elton elvis ringo mick keith bono eddy johnny
brooklyn paris destiny jade amber crystal tiffany ashlee kaitlyn kayla makayla brianna briana jocelyn hayley hailey mckenzie mackenzie sierra savannah autumn skylar aubrey lily-rose daisy poppy
rosie ellie millie tilly gracie maisie freya imogen harriet isla niamh siobhan aoife ciara orla sinead saoirse declan cormac eoin padraig seamus liam ronan finn callum hamish ewan alasdair lachlan
bernadette colm dermot donal fergal gerry kieran fintan oisin aled rhys gareth geraint dylan emlyn owain sian cerys bronwen
loredana ileana ioana mihaela ionut bogdan razvan catalin cosmin dragos sorin traian gheorghe vasile nicolae octavian
bernardo rodolfo gonzalo leopoldo alonso rigoberto hernan nestor raimundo benicio thiago caio vinicius wagner otavio renato heitor murilo
gunther siegbert ekkehard eckart sven torsten thorsten henning steffen holger jorg jurgen annegret ingeborg waltraud renate
nikesh sundar vivek kamlesh mukesh suresh ramesh dinesh ganesh hitesh jignesh mahesh naresh rakesh umesh yogesh amitabh anurag arvind ashwin balaji bharat chetan devendra dhruv girish gopal harsh hemant jagdish
kailash lalit manish mohit nilesh nitesh pankaj piyush prasad rajeev rajiv sameer sandeep shashi shekhar shyam subhash sudhir tarun tejas uday varun vinay vishnu yash aishwarya deepa divya jaya kiran lata madhuri nandini pallavi radha rekha sangeeta savita shilpa smita sushma
xiaoming jianguo weiwei yichen haoran jiaqi takashi kenta haruki shinzo ichiro daisuke ryota naoko sakura haruka minho jisoo seojun minji hyun jihoon
avraham dovid eitan gadi gil haim itamar itay moshe nir noga oded ofer ori rami ron shai shaul shira tal tamir tomer tzipi uri yaakov yair yehuda yigal zeev zvi
роджер оливер эмма емма шэрон шерон рики рікі джордж стив виола гордон джим джеимс элизабет брюс спаик кортни бетти роберт уильям вільям уилям ричард
річард томас джозеф энтони дональд стивен стівен пол эрик скотт фрэнк джек лиза эмили билл маргарет иван петр сергеи дмитрии алексеи андреи михаил
николаи владимир юрии олег игорь виктор павел максим антон евгении анна мария елена ольга наталья татьяна ирина светлана юлия іван петро сергіи дмитро
олексіи андріи михаило микола володимир ігор олена ірина георги димитър петър красимир христо борис марко јован милан драган зоран горан милош јелена
γιαννησ γιωργοσ νικοσ δημητρησ κωστασ μαρια ελενη κατερινα ροτζερ μαικλ τζειμσ ρομπερτ ριτσαρντ πολ στιβεν
γουιλιαμ
محمد محمود مصطفي ابراهيم يوسف حسين خالد عثمان طارق ياسر عبدالله جورج جيمس روبرت ويليام وليام ريتشارد توماس روجر ستيفن بول فاطمة مريم مهدي عباس حميد
משה יוסף אברהם יצחק יעקב אמיר אבנר אריאל בנימין יונתן מיכאל רוברט ויליאם תומאס סטיבן סטיב פול
अमित नरेंद्र राहुल संजय राजेश सुनील रमेश नंदिता अनिल महेश दिनेश सुरेश मनोज प्रियंका सोनिया अमिताभ शाहरुख अशोक रोहित मुकेश गौतम नितिन कपिल सचिन आमिर
सलमान जय माइकल जेम्स रॉबर्ट विलियम रोजर
অমিত নরেন্দ্র রাহুল সঞ্জয শাহরুখ অমিতাভ মোহাম্মদ মোহাম্মাদ আবদুল মাইকেল জেমস রবার্ট উইলিযাম রজার
`);

/** Surnames and words that many people or things bear: alone they say nothing, and a common given name does not help much. */
export const ordinarySurnames = list(`
adams agarwal aggarwal alison allan allen alford anand anderson andersen andersson archibong arnold arora austin awan bailey baker banks barker barnes beard bedi bell bello beer bender berg bhushan bishop black boland bose boss box
bradford braun bristol brown browne bruce bryant busch bush butler cairns camargo campbell cano carter castro chan chang chen cheng choi chopra chung clark clarke cohen cohn cole colombo cook cooper costa cote cox cruz cohler
cunningham curran cutler das davies davis day deng diaz dugan duncan dye easton edwards egan ellis evans everson fan ferguson fergus fernandes fernandez fischer fisher fletcher ford foster fox frankel franco fraser freeman friedman frost garcia
gale gibson gilbert ginsberg goldberg goldman gomez gonzalez goodman gordon graham grant gray green greene gross grewal gupta hall hamilton han hansen harris harrison harrath hasegawa hastings hatch hayes heath henderson hernandez herzberger hewitt
hill hoffman hoffmann holland holmes hong hoover horn houston howard huang huber hudson hughes hunt hunter hutton hayden jackson jacobs jain james jansen jensen jin joe johansson johnson jones jordan joseph kahn kaplan kaufman kelley kelly kennedy khan kim king klein
klein knight koch koh kohler kristensen krause kruk krieger kumar lau larsen lau le leblanc lee lehmann leister leung levin levine levy lewis li lim lin ling liu lockhart lopez lucio lyons ma mahoney male mann mandel marcus marks marshall martin martinez martins mason mason matthews mcdonald
mendelsohn meyer meyers mehta miller milner mills mitchell mohan montgomery moniz moore moran morales moreau morgan morin morris muller murphy murray myers mudd nelson newman nguyen nielsen norton novak obrien oconnell oleary ortiz osei ott owen palmer pang parekh parikh
park parker patel paul pereira perego perez perlman perry petersen peterson phillips pitts porch porter potts powell price quarles rajan rana ramos reddy reed reid rens reyes reynolds rice richards richardson richter rivera roberts robertson robinson rodriguez rogers rosen rose
ross rossi roy rubin ruby ruiz ruane russell russo ryan saba salla sanchez santos sato schmidt schmitt schneider schubert schultz schulz schwartz scott sethi shah shapiro sharma shaw shepherd sheridan sherman shields shih short silva simmons simon simpson singh smith snyder solly song
stein steele stern stevens stewart stone stretch sullivan suzuki tan tanaka tang taylor thiel thomas thompson tian to torres tran travis turner vargas vernal walker wagner wallace walsh wang ward warren washington watson weaver webb weber weil weiner weiss welch wells west white whitten
williams wilson wise wolf wolfe wong wood woods wright wu xiao xu yang yeo yiu york young yu yuki zhang zhao zhou zhu zimmermann
vincent daniels crawford persson rasmussen callahan gifford briggs juarez neary kristensen bowles antonov amador angelini barra beller candela escamilla matus munster mortenson rosenstein trang nguyet blumenfeld mullan machin garlick candela whetstone stimson sissons smedley persson kimmitt mccauley mccollum mccrory verdu bejar don barra backstrom matras yesil faul
מוסרי кум ザック ボズ 보즈 боз цук צוקי ラッキー ワン リー 마커스
hashimoto powell pruett mccormick stamos simo acton hegeman bocking kendall colleran ebersman hock deadman stocky sorrentino
`);

/** Surnames so rare in print that, where the company is spoken of, they mean the one person. */
export const unmistakableSurnames = list(`
mosseri lecun palihapitiya moskovitz systrom saverin schroepfer andreessen bosworth cathcart koum olivan
`);

/** Full names that people in the news share with somebody of the dataset, whatever the surname's rarity. */
export const ordinaryFullNames =
  `sean parker|david marcus|daniel gross|joel kaplan|guy rosen|chris hughes|chris cox|susan li|alex wang|alexander wang|michelle klein|dan levy|daniel levy|kevin martin|john arnold|chris kelly|jason taylor|emily white|dan rose|fei yu|peng fan|kim jin a|park dae sung`.split(
    '|',
  );

/**
 * People whom papers in six scripts or more were found to print by early 2026: their full names need no company beside them.
 * A list, and not a count of the scripts in the data: there, a spokesperson's name is transcribed for many languages too.
 */
export const worldFamous =
  `adam mosseri|alan dye|alexandr wang|andrew bocking|andrew bosworth|brian acton|carolyn everson|chamath palihapitiya|chris cox|chris hughes|clara shih|dan levy|daniel gross|david marcus|david wehner|dina powell mccormick|dustin moskovitz|eduardo saverin|fidji simo|guy rosen|jan koum|javier olivan|jennifer newstead|joel kaplan|joelle pineau|john carmack|john hegeman|kevin systrom|laurent solly|loredana crisan|marc andreessen|mark zuckerberg|marne levine|michelle klein|mike krieger|mike schroepfer|naomi gleit|nat friedman|nick clegg|nicola mendelsohn|palmer luckey|peter thiel|sean parker|shengjia zhao|sheryl sandberg|susan li|will cathcart|yann lecun`.split(
    '|',
  );

/** Surnames that in print nearly always mean one person, even where nothing else is said. */
export const soleSurnames: readonly string[] = ['zuckerberg'];

/** Full names that also read as plain words: a moral person, in Hebrew. */
export const wordyFullNames: readonly string[] = ['אדם מוסרי'];
