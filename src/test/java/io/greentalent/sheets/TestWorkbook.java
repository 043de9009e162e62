package io.greentalent.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds an XLSX for a test part by part, sane by default and as nasty as wished. */
public final class TestWorkbook {
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> tabs = new ArrayList<>();
    private String workbookProperties = "";
    private String workbookType = TYPE + "sheet.main+xml";

    /** A visible tab with these rows of texts; {@code null} leaves a cell out. */
    public TestWorkbook rows(String name, List<List<String>> rows) {
        var data = new StringBuilder("<sheetData>");
        for (int r = 0; r < rows.size(); r++) {
            data.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                String text = rows.get(r).get(c);
                if (text != null) {
                    data.append("<c r=\"").append(column(c)).append(r + 1).append("\" t=\"inlineStr\"><is><t>");
                    data.append(text.replace("&", "&amp;").replace("<", "&lt;")).append("</t></is></c>");
                }
            }
            data.append("</row>");
        }
        return sheet(name, data.append("</sheetData>").toString());
    }

    /** A visible tab with what stands inside {@code <worksheet>}. */
    public TestWorkbook sheet(String name, String inside) {
        return tab(name, "", "<worksheet " + MAIN + ">" + inside + "</worksheet>");
    }

    /** A tab with a state such as {@code hidden} and the part's whole text. */
    public TestWorkbook tab(String name, String state, String part) {
        int number = tabs.size() + 1;
        tabs.add("<sheet name=\"" + name + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\""
                + (state.isEmpty() ? "" : " state=\"" + state + "\"") + "/>");
        return part("xl/worksheets/sheet" + number + ".xml", part);
    }

    /** What stands inside {@code <sst>}. */
    public TestWorkbook sharedStrings(String inside) {
        return part("xl/sharedStrings.xml", "<sst " + MAIN + ">" + inside + "</sst>");
    }

    /** Styles by format code: style n uses the n-th code, style 0 is plain. */
    public TestWorkbook formats(String... codes) {
        var formats = new StringBuilder();
        var styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) {
            String code = codes[i].replace("\"", "&quot;");
            formats.append("<numFmt numFmtId=\"")
                    .append(200 + i)
                    .append("\" formatCode=\"")
                    .append(code)
                    .append("\"/>");
            styles.append("<xf numFmtId=\"").append(200 + i).append("\"/>");
        }
        return styles("<numFmts>" + formats + "</numFmts><cellXfs>" + styles + "</cellXfs>");
    }

    /** What stands inside {@code <styleSheet>}. */
    public TestWorkbook styles(String inside) {
        return part("xl/styles.xml", "<styleSheet " + MAIN + ">" + inside + "</styleSheet>");
    }

    /** Counts days from 1904. */
    public TestWorkbook from1904() {
        workbookProperties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** Another content type of the workbook. */
    public TestWorkbook workbookType(String type) {
        workbookType = type;
        return this;
    }

    /** Any part, also one that replaces another. */
    public TestWorkbook part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public TestWorkbook part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    /** The whole file. */
    public byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", contentTypes().getBytes(StandardCharsets.UTF_8));
        all.put("_rels/.rels", relations("officeDocument", List.of("xl/workbook.xml")));
        all.put("xl/workbook.xml", workbook().getBytes(StandardCharsets.UTF_8));
        all.put("xl/_rels/workbook.xml.rels", workbookRelations());
        all.putAll(parts);
        all.values().removeIf(bytes -> bytes.length == 0);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The whole file, written to that folder. */
    public Path in(Path folder, String name) {
        try {
            return Files.write(folder.resolve(name), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The beginning of a file in the old compound format with an entry of that name: an encrypted workbook, an old one. */
    public static byte[] ole(String entryName) {
        byte[] file = new byte[2048];
        byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(magic, 0, file, 0, magic.length);
        byte[] name = entryName.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        file[1024 + 64] = (byte) (name.length + 2);
        return file;
    }

    /** Letters of a column, 0 for A. */
    public static String column(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : column(index / 26 - 1) + last;
    }

    private String contentTypes() {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + workbookType + "\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>"
                + "</Types>";
    }

    private String workbook() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<workbook " + MAIN + " xmlns:r=\"" + REL
                + "\">" + workbookProperties + "<sheets>" + String.join("", tabs) + "</sheets></workbook>";
    }

    private byte[] workbookRelations() {
        var text = new StringBuilder(head());
        for (int i = 1; i <= tabs.size(); i++) {
            text.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        text.append(relation("rIdS", "styles", "styles.xml"));
        text.append(relation("rIdT", "sharedStrings", "/xl/sharedStrings.xml"));
        return text.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] relations(String kind, List<String> targets) {
        var text = new StringBuilder(head());
        for (int i = 0; i < targets.size(); i++) {
            text.append(relation("rId" + i, kind, targets.get(i)));
        }
        return text.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String head() {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + REL + "/" + kind + "\" Target=\"" + target + "\"/>";
    }
}
