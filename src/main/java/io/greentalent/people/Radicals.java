package io.greentalent.people;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Radicals that look like ideographs and are not (康熙部首): text copied from PDF often holds ⾼ for 高. Folded as
 * Unicode's EquivalentUnifiedIdeograph property says; for the Kangxi block that is its compatibility mapping.
 */
final class Radicals {
    private static final String SUPPLEMENT = "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼"
            + "⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳";
    private static final String UNIFIED = "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉"
            + "𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";
    private static final Map<Integer, Integer> FOLDED = folded();

    private Radicals() {}

    static boolean isRadical(int c) {
        return kangxi(c) || FOLDED.containsKey(c);
    }

    static String unified(String text) {
        return PlainText.map(text, Radicals::unified);
    }

    private static int unified(int c) {
        return kangxi(c)
                ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                        .codePointAt(0)
                : FOLDED.getOrDefault(c, c);
    }

    private static boolean kangxi(int c) {
        return c >= 0x2F00 && c <= 0x2FD5;
    }

    private static Map<Integer, Integer> folded() {
        int[] from = SUPPLEMENT.codePoints().toArray();
        int[] to = UNIFIED.codePoints().toArray();
        var folded = new HashMap<Integer, Integer>();
        for (int i = 0; i < from.length; i++) {
            folded.put(from[i], to[i]);
        }
        return Map.copyOf(folded);
    }
}
