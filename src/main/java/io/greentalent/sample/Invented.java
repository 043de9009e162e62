package io.greentalent.sample;

import io.greentalent.people.PersonName;
import java.util.List;
import java.util.SplittableRandom;

/** Names of people, colleges and enterprises that do not exist. */
final class Invented {
    /** A partner college of the sample. */
    record College(String code, String name, String shortName, List<String> majors) {}

    /** An enterprise of the sample; the credit code's check character is computed. */
    record Enterprise(String creditCodeStem, String name, String industry) {}

    static final List<College> COLLEGES = List.of(
            new College("90001", "渝衡职业技术学院", "渝衡职院", List.of("能源与节能技术", "机电一体化技术", "工业工程技术")),
            new College("90002", "两江绿能工程学院", "两江绿能", List.of("光伏工程技术", "储能材料技术", "热能动力工程技术")),
            new College("90003", "缙云环境职业学院", "缙云环院", List.of("环境工程技术", "环境监测技术", "水净化与安全技术")),
            new College("90004", "巴山装备技师学院", "巴山技师", List.of("机械制造及自动化", "制冷与空调技术", "电气自动化技术")),
            new College("90005", "涪江电子信息职业学院", "涪江电信", List.of("电子信息工程技术", "大数据技术", "绿色低碳技术")),
            new College("90006", "三峡生态工程学院", "三峡生态", List.of("资源综合利用技术", "生态保护技术", "碳排放管理")));

    static final List<Enterprise> ENTERPRISES = List.of(
            new Enterprise("91500000MA5XK0001", "嘉陵江新能源装备有限公司", "装备制造"),
            new Enterprise("91500000MA5XK0002", "铜梁绿焰热工科技有限公司", "工业窑炉"),
            new Enterprise("91500000MA5XK0003", "渝北清源水处理有限公司", "环保服务"),
            new Enterprise("91500000MA5XK0004", "长寿循环材料股份有限公司", "资源综合利用"),
            new Enterprise("91500000MA5XK0005", "璧山储能系统有限公司", "储能"),
            new Enterprise("91500000MA5XK0006", "江津节能诊断技术服务中心", "节能服务"));

    static final List<String> ENGINEERS =
            List.of("殷若川", "纪明珂", "祁书言", "柏知远", "邬清扬", "简怀瑾", "晏子衿", "钱云岫", "蓝以沫", "屈长庚", "阮星河", "车望舒");

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂文辉力健俊帆雪玲鑫欣怡梓涵宇轩浩然子睿佳琪思远一诺雨桐诗若晨曦嘉懿可馨俊熙梦瑶志泽铭安宁沐阳立川清越书瑶景行望舒予安知行云起南风江渝";
    private static final String[] RARE = {"𬭬", "𫖯", "䶮", "𬱖", "㛃", "𪾢"};

    private Invented() {}

    /** The name of the person of that id, always the same; one in 300 has a character that many systems lose. */
    static String person(Size size, long id) {
        return person(new SplittableRandom(size.seed() * 1_000_003 + id));
    }

    /** The same as lists show it. */
    static String shown(Size size, long id) {
        return new PersonName(person(size, id)).masked();
    }

    private static String person(SplittableRandom dice) {
        int surname = dice.nextInt(SURNAMES.length());
        var name = new StringBuilder().append(SURNAMES.charAt(surname));
        if (dice.nextInt(300) == 0) {
            return name.append(RARE[dice.nextInt(RARE.length)]).toString();
        }
        name.append(GIVEN.charAt(dice.nextInt(GIVEN.length())));
        if (dice.nextInt(100) < 78) {
            name.append(GIVEN.charAt(dice.nextInt(GIVEN.length())));
        }
        return name.toString();
    }
}
