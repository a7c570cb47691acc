#include "plan/lint/han_script.h"

#include <array>
#include <string_view>

namespace plan {
namespace {

// Characters of the first level of GB 2312 whose traditional form is in no other use: neither
// is the simplified one in Big5 nor the traditional one in GB 2312. Those that both ways of
// writing have (后 里 台 干 于) are so left out.
constexpr std::u32string_view kSimplified =
    U"皑蔼碍爱袄坝罢摆败颁办绊帮绑镑谤剥饱宝报鲍辈贝钡狈备惫绷笔毕毙币闭边编贬变辩辫标"
    U"鳖瘪濒滨宾摈饼拨钵铂驳补财参残惭惨灿苍舱仓沧侧测层诧搀掺蝉馋谗缠铲产阐颤场尝长偿"
    U"肠畅钞车彻尘陈衬撑称惩诚骋迟驰耻齿炽宠畴踌筹绸橱锄雏础储处传疮闯创锤纯绰辞词赐聪"
    U"葱从丛蹿窜错达带贷担单郸掸胆惮诞弹当挡荡档捣岛祷导盗灯邓敌涤递缔颠点垫电钓调谍叠"
    U"钉顶锭订东动栋冻犊独读赌镀锻断缎兑队对顿钝夺堕鹅额讹恶饿尔饵贰发罚阀珐矾钒烦贩饭"
    U"访纺飞诽废费纷坟奋愤粪枫锋风疯冯缝讽凤肤辐抚辅赋负讣妇缚该钙盖秆赣刚钢纲镐搁鸽阁"
    U"铬个给龚宫巩贡钩沟购蛊顾剐关观馆惯贯广规归龟闺轨诡贵刽辊滚锅国过骇韩汉号阂鹤贺轰"
    U"鸿红壶护沪哗华画话欢环还缓换唤痪焕涣谎挥辉贿会烩汇讳诲绘荤浑获货祸击积饥讥鸡绩缉"
    U"辑级挤蓟剂济计记际继纪夹荚颊贾钾驾歼监坚笺间艰缄检硷拣捡简俭槛鉴践贱见键舰剑饯渐"
    U"溅涧将浆蒋桨奖讲酱胶浇骄娇搅铰矫侥饺缴绞轿较阶节结诫紧锦仅谨进烬尽劲荆鲸经颈镜竞"
    U"纠旧驹举锯惧剧鹃绢觉诀绝钧军骏开凯颗壳课垦恳抠库裤块侩宽矿旷亏岿窥馈溃扩阔莱来赖"
    U"蓝栏拦篮阑兰澜谰揽览懒缆烂滥捞劳涝乐镭垒类鲤礼丽厉励砾历沥隶俩联莲连镰涟敛脸链恋"
    U"炼练粮两辆谅疗辽镣猎临邻鳞凛赁龄铃灵领馏刘龙聋咙笼垄拢陇楼娄搂篓芦卢颅庐炉掳卤虏"
    U"鲁赂陆驴铝侣屡缕虑滤峦挛孪滦乱抡轮伦仑沦纶论萝罗逻锣箩骡骆络妈玛码蚂马骂吗买麦卖"
    U"迈瞒馒蛮满谩猫锚铆贸镁门闷们锰梦谜弥觅幂绵缅庙灭悯闽鸣铭谬谋亩钠纳难挠脑恼闹馁拟"
    U"腻撵酿鸟聂啮镊镍柠狞拧钮纽脓浓农疟诺欧鸥殴呕沤盘庞抛赔喷鹏骗飘频贫凭评泼颇铺谱脐"
    U"齐骑岂弃讫牵钎铅迁签谦钱钳浅谴堑枪呛墙蔷抢锹桥乔侨翘窍窃钦亲寝轻氢倾顷请庆琼穷趋"
    U"区躯驱龋颧权劝鹊让饶绕热韧认纫荣绒软锐闰润萨鳃赛叁伞丧骚扫涩杀纱筛闪陕赡缮伤赏烧"
    U"绍赊摄慑设绅审婶肾渗声绳师狮湿诗时蚀实识驶势释饰视试寿兽枢输书赎属术树竖数帅双谁"
    U"税顺说硕烁丝饲耸怂颂讼诵擞苏诉肃虽随绥岁孙损笋缩琐锁獭挞态摊贪瘫滩坛谭谈叹汤烫涛"
    U"绦讨腾誊锑题屉条贴铁厅烃铜统头图团颓脱鸵驮驼椭袜弯湾顽韦违围为潍维苇伟伪纬谓卫闻"
    U"纹稳问挝蜗涡窝呜钨乌诬无芜坞雾务误锡牺袭习铣戏细虾辖峡侠狭厦吓锨鲜纤贤衔显险现献"
    U"县馅宪线厢镶乡详响项萧嚣销晓啸协挟胁谐写泻谢锌衅兴汹锈绣嘘须许绪续轩悬选癣绚学勋"
    U"询寻驯训讯逊压鸦鸭哑亚讶阉盐严颜阎艳厌砚谚验鸯杨扬疡阳养样尧谣药爷页业叶医铱颐遗"
    U"仪蚁艺亿忆义诣议谊译绎阴银饮隐樱婴鹰应缨莹萤营荧蝇赢颖哟拥痈忧邮铀犹诱舆鱼渔娱屿"
    U"语狱誉预驭鸳辕园员圆缘远约跃钥粤悦阅郧匀陨运杂灾载攒暂赞赃脏凿枣责择则泽贼赠轧铡"
    U"闸诈斋债毡盏斩辗崭栈战绽张涨帐账胀赵蛰辙锗这贞针侦诊镇阵帧郑证织职执纸挚掷帜质滞"
    U"钟终肿诌轴皱昼骤猪诸诛烛瞩嘱贮铸驻专砖转赚桩装妆壮状锥赘坠缀谆浊兹资渍踪综总纵邹"
    U"诅组钻";
constexpr std::u32string_view kTraditional =
    U"皚藹礙愛襖壩罷擺敗頒辦絆幫綁鎊謗剝飽寶報鮑輩貝鋇狽備憊繃筆畢斃幣閉邊編貶變辯辮標"
    U"鱉癟瀕濱賓擯餅撥鉢鉑駁補財參殘慚慘燦蒼艙倉滄側測層詫攙摻蟬饞讒纏鏟產闡顫場嘗長償"
    U"腸暢鈔車徹塵陳襯撐稱懲誠騁遲馳恥齒熾寵疇躊籌綢櫥鋤雛礎儲處傳瘡闖創錘純綽辭詞賜聰"
    U"蔥從叢躥竄錯達帶貸擔單鄲撣膽憚誕彈當擋蕩檔搗島禱導盜燈鄧敵滌遞締顛點墊電釣調諜疊"
    U"釘頂錠訂東動棟凍犢獨讀賭鍍鍛斷緞兌隊對頓鈍奪墮鵝額訛惡餓爾餌貳發罰閥琺礬釩煩販飯"
    U"訪紡飛誹廢費紛墳奮憤糞楓鋒風瘋馮縫諷鳳膚輻撫輔賦負訃婦縛該鈣蓋稈贛剛鋼綱鎬擱鴿閣"
    U"鉻個給龔宮鞏貢鈎溝購蠱顧剮關觀館慣貫廣規歸龜閨軌詭貴劊輥滾鍋國過駭韓漢號閡鶴賀轟"
    U"鴻紅壺護滬嘩華畫話歡環還緩換喚瘓煥渙謊揮輝賄會燴匯諱誨繪葷渾獲貨禍擊積飢譏雞績緝"
    U"輯級擠薊劑濟計記際繼紀夾莢頰賈鉀駕殲監堅箋間艱緘檢礆揀撿簡儉檻鑒踐賤見鍵艦劍餞漸"
    U"濺澗將漿蔣槳獎講醬膠澆驕嬌攪鉸矯僥餃繳絞轎較階節結誡緊錦僅謹進燼盡勁荊鯨經頸鏡競"
    U"糾舊駒舉鋸懼劇鵑絹覺訣絕鈞軍駿開凱顆殼課墾懇摳庫褲塊儈寬礦曠虧巋窺饋潰擴闊萊來賴"
    U"藍欄攔籃闌蘭瀾讕攬覽懶纜爛濫撈勞澇樂鐳壘類鯉禮麗厲勵礫歷瀝隸倆聯蓮連鐮漣斂臉鏈戀"
    U"煉練糧兩輛諒療遼鐐獵臨鄰鱗凜賃齡鈴靈領餾劉龍聾嚨籠壟攏隴樓婁摟簍蘆盧顱廬爐擄鹵虜"
    U"魯賂陸驢鋁侶屢縷慮濾巒攣孿灤亂掄輪倫侖淪綸論蘿羅邏鑼籮騾駱絡媽瑪碼螞馬罵嗎買麥賣"
    U"邁瞞饅蠻滿謾貓錨鉚貿鎂門悶們錳夢謎彌覓冪綿緬廟滅憫閩鳴銘謬謀畝鈉納難撓腦惱鬧餒擬"
    U"膩攆釀鳥聶嚙鑷鎳檸獰擰鈕紐膿濃農瘧諾歐鷗毆嘔漚盤龐拋賠噴鵬騙飄頻貧憑評潑頗鋪譜臍"
    U"齊騎豈棄訖牽釺鉛遷簽謙錢鉗淺譴塹槍嗆牆薔搶鍬橋喬僑翹竅竊欽親寢輕氫傾頃請慶瓊窮趨"
    U"區軀驅齲顴權勸鵲讓饒繞熱韌認紉榮絨軟銳閏潤薩鰓賽叄傘喪騷掃澀殺紗篩閃陝贍繕傷賞燒"
    U"紹賒攝懾設紳審嬸腎滲聲繩師獅濕詩時蝕實識駛勢釋飾視試壽獸樞輸書贖屬術樹竪數帥雙誰"
    U"稅順說碩爍絲飼聳慫頌訟誦擻蘇訴肅雖隨綏歲孫損筍縮瑣鎖獺撻態攤貪癱灘壇譚談嘆湯燙濤"
    U"縧討騰謄銻題屜條貼鐵廳烴銅統頭圖團頹脫鴕馱駝橢襪彎灣頑韋違圍為濰維葦偉偽緯謂衛聞"
    U"紋穩問撾蝸渦窩嗚鎢烏誣無蕪塢霧務誤錫犧襲習銑戲細蝦轄峽俠狹廈嚇鍁鮮纖賢銜顯險現獻"
    U"縣餡憲線廂鑲鄉詳響項蕭囂銷曉嘯協挾脅諧寫瀉謝鋅釁興洶鏽繡噓須許緒續軒懸選癬絢學勳"
    U"詢尋馴訓訊遜壓鴉鴨啞亞訝閹鹽嚴顏閻艷厭硯諺驗鴦楊揚瘍陽養樣堯謠藥爺頁業葉醫銥頤遺"
    U"儀蟻藝億憶義詣議誼譯繹陰銀飲隱櫻嬰鷹應纓瑩螢營熒蠅贏穎喲擁癰憂郵鈾猶誘輿魚漁娛嶼"
    U"語獄譽預馭鴛轅園員圓緣遠約躍鑰粵悅閱鄖勻隕運雜災載攢暫贊贓髒鑿棗責擇則澤賊贈軋鍘"
    U"閘詐齋債氈盞斬輾嶄棧戰綻張漲帳賬脹趙蟄轍鍺這貞針偵診鎮陣幀鄭證織職執紙摯擲幟質滯"
    U"鐘終腫謅軸皺晝驟豬諸誅燭矚囑貯鑄駐專磚轉賺樁裝妝壯狀錐贅墜綴諄濁茲資漬蹤綜總縱鄒"
    U"詛組鑽";

// Traditional forms of characters that traditional texts have too (后 as in 皇后), or that
// differ only in shape.
constexpr std::u32string_view kOnlyTraditional =
    U"奧別廁冊衝廚囪湊丟岡崗夠橫恆戶黃毀穢跡鹼減腳屆晉莖靜徑痙淨廄決況淚涼祿錄呂綠脈沒"
    U"吶內啓潛強卻剎刪禿蛻溫臥吳閒攜虛敘煙彥瑤搖遙窯蔭詠淵蘊醖暈韻柵掙睜猙爭眾骯並採蠶"
    U"廠蟲觸黨澱鬥噸兒範豐復構掛櫃懷壞機極幾價繭薦傑潔驚據誇蠟臘籬離憐簾嶺寧蘋撲僕樸淒"
    U"氣確擾灑曬捨勝聖屍適體聽塗萬網餵蠍癢異傭踴湧優與願雲佔種築莊裡裏臺幹颱麵製鬆係繫"
    U"髮彙複穫曆縴穀讎癥鬱遊週癒誌緻準隻纔嚮迴糰禦薑傢睏韆鞦麯鬍鬚啟羣峯裠綫汙";
constexpr std::u32string_view kItsSimplified =
    U"奥别厕册冲厨囱凑丢冈岗够横恒户黄毁秽迹碱减脚届晋茎静径痉净厩决况泪凉禄录吕绿脉没"
    U"呐内启潜强却刹删秃蜕温卧吴闲携虚叙烟彦瑶摇遥窑荫咏渊蕴酝晕韵栅挣睁狰争众肮并采蚕"
    U"厂虫触党淀斗吨儿范丰复构挂柜怀坏机极几价茧荐杰洁惊据夸蜡腊篱离怜帘岭宁苹扑仆朴凄"
    U"气确扰洒晒舍胜圣尸适体听涂万网喂蝎痒异佣踊涌优与愿云占种筑庄里里台干台面制松系系"
    U"发汇复获历纤谷仇症郁游周愈志致准只才向回团御姜家困千秋曲胡须启群峰裙线污";

static_assert(kSimplified.size() == kTraditional.size());
static_assert(kOnlyTraditional.size() == kItsSimplified.size());

constexpr char32_t kFirst = 0x4E00;
constexpr char32_t kLast = 0x9FFF;

constexpr auto kScripts = [] {
  std::array<HanScript, kLast - kFirst + 1> scripts{};
  for (char32_t c : kSimplified) scripts[c - kFirst] = HanScript::kSimplified;
  for (char32_t c : kTraditional) scripts[c - kFirst] = HanScript::kTraditional;
  for (char32_t c : kOnlyTraditional) scripts[c - kFirst] = HanScript::kTraditional;
  return scripts;
}();

char32_t paired(char32_t c, std::u32string_view from, std::u32string_view to) {
  std::size_t at = from.find(c);
  return at == from.npos ? 0 : to[at];
}

}  // namespace

HanScript han_script(char32_t c) {
  return c >= kFirst && c <= kLast ? kScripts[c - kFirst] : HanScript::kBoth;
}

char32_t other_script(char32_t c) {
  switch (han_script(c)) {
    case HanScript::kSimplified:
      return paired(c, kSimplified, kTraditional);
    case HanScript::kTraditional: {
      char32_t simplified = paired(c, kTraditional, kSimplified);
      return simplified != 0 ? simplified : paired(c, kOnlyTraditional, kItsSimplified);
    }
    case HanScript::kBoth:
      break;
  }
  return c;
}

}  // namespace plan
