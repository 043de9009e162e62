package io.greentalent.sheets;

import io.greentalent.shared.Problem;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a package says of its workbook: the tabs, the date system, and where texts and styles stand (工作簿).
 *
 * @param sheets by name, in the order of the tabs; charts are left out
 * @param from1904 true when day 0 is 1904-01-01, as older Excel for Mac wrote
 */
record WorkbookPart(
        Map<String, Tab> sheets, boolean from1904, Optional<String> styles, Optional<String> sharedStrings) {

    /** A tab and its part in the package. */
    record Tab(String part, boolean hidden) {}

    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final int MOST_TABS = 256;

    /** Reads the workbook; refuses packages that are none, that bear macros, or whose sheets' parts are missing. */
    static WorkbookPart read(ZipParts parts, SheetLimits limits) {
        refuseOtherPackages(parts);
        refuseMacros(parts);
        String workbook = Relations.of(parts, "").ofKind("officedocument").orElse("xl/workbook.xml");
        if (!parts.has(workbook)) {
            throw Problem.of("sheets.file.part");
        }
        var relations = Relations.of(parts, workbook);
        try (var xml = parts.xml(workbook, Relations.PART_BYTES)) {
            return read(xml, parts, relations, limits);
        }
    }

    private static void refuseOtherPackages(ZipParts parts) {
        Set<String> names = parts.names();
        if (!names.contains(CONTENT_TYPES)) {
            boolean openDocument = names.contains("mimetype") && names.contains("content.xml");
            throw openDocument ? Problem.of("sheets.file.ods") : Refusal.kind();
        }
        boolean otherOffice = names.contains("word/document.xml") || names.contains("ppt/presentation.xml");
        if (otherOffice) {
            throw Refusal.kind();
        }
    }

    private static void refuseMacros(ZipParts parts) {
        boolean spreadsheet = false;
        try (var xml = parts.xml(CONTENT_TYPES, Relations.PART_BYTES)) {
            xml.root("Types");
            while (xml.child(2)) {
                String type = lower(xml.attribute("ContentType"));
                if (type.contains("sheet.binary")) {
                    throw Problem.of("sheets.file.xlsb");
                }
                if (type.contains("macro") || type.contains("vbaproject")) {
                    throw Problem.of("sheets.file.macro");
                }
                spreadsheet |= type.contains("spreadsheetml");
            }
            xml.finish();
        }
        if (parts.names().stream().anyMatch(WorkbookPart::isMacro)) {
            throw Problem.of("sheets.file.macro");
        }
        if (!spreadsheet) {
            throw Refusal.kind();
        }
    }

    private static boolean isMacro(String part) {
        return part.endsWith("vbaproject.bin") || part.startsWith("xl/macrosheets/");
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static WorkbookPart read(XmlScanner xml, ZipParts parts, Relations relations, SheetLimits limits) {
        Map<String, Tab> sheets = new LinkedHashMap<>();
        boolean from1904 = false;
        xml.root("workbook");
        while (xml.child(2)) {
            if ("workbookPr".equals(xml.name())) {
                from1904 = xml.flag("date1904");
            } else if ("sheets".equals(xml.name())) {
                while (xml.child(3)) {
                    add(xml, parts, relations, sheets);
                    if (sheets.size() > MOST_TABS) {
                        throw Problem.of("sheets.file.tabs", MOST_TABS);
                    }
                }
            }
        }
        xml.finish();
        if (sheets.isEmpty()) {
            throw Problem.of("sheets.file.part");
        }
        return new WorkbookPart(sheets, from1904, relations.ofKind("styles"), relations.ofKind("sharedstrings"));
    }

    /** Two tabs on one part would be read, and counted, as one, two of one name be taken for each other: no program writes such a file. */
    private static void add(XmlScanner xml, ZipParts parts, Relations relations, Map<String, Tab> sheets) {
        String name = xml.attribute("name");
        String id = xml.prefixed("id");
        if (name == null || name.length() > SheetSource.LONGEST_NAME || id == null) {
            throw Refusal.xml();
        }
        String state = xml.attribute("state");
        Optional<String> part = relations.worksheet(id);
        if (part.isEmpty()) {
            if (relations.isOther(id)) {
                return;
            }
            throw Problem.of("sheets.file.part");
        }
        if (!parts.has(part.get())) {
            throw Problem.of("sheets.file.part");
        }
        boolean hidden = state != null && !"visible".equals(state);
        boolean twice = sheets.entrySet().stream()
                .anyMatch(t ->
                        t.getKey().equalsIgnoreCase(name) || t.getValue().part().equalsIgnoreCase(part.get()));
        if (twice) {
            throw Refusal.corrupt();
        }
        sheets.put(name, new Tab(part.get(), hidden));
    }
}
