package io.greentalent.sheets;

import io.greentalent.shared.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which part of a package another one names by an id or by a kind (部件关系). Links that lead outside are left alone. */
final class Relations {
    /** Content types, relations, workbook and styles: far beyond what they ever need. */
    static final long PART_BYTES = 16 << 20;

    private static final int MOST = 10_000;

    private record Relation(String id, String type, String part) {}

    private final List<Relation> relations = new ArrayList<>();

    /** Reads the relations of a part; none where it has none. */
    static Relations of(ZipParts parts, String part) {
        var read = new Relations();
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String own = folder + "_rels/" + part.substring(slash) + ".rels";
        if (parts.has(own)) {
            try (var xml = parts.xml(own, PART_BYTES)) {
                xml.root("Relationships");
                while (xml.child(2)) {
                    read.add(xml, folder);
                }
                xml.finish();
            }
        }
        return read;
    }

    private void add(XmlScanner xml, String folder) {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (id == null || type == null || target == null || "External".equals(xml.attribute("TargetMode"))) {
            return;
        }
        if (relations.size() == MOST) {
            throw Refusal.bomb();
        }
        String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        relations.add(new Relation(id, kind, resolve(folder, target)));
    }

    /** The part's name that a target means, seen from a folder; it may not climb out of the package. */
    private static String resolve(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if ("..".equals(step)) {
                if (path.pollLast() == null) {
                    throw Problem.of("sheets.file.paths");
                }
            } else if (!step.isEmpty() && !".".equals(step)) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /** The first part of that kind: the last word of the relation's type, in lower case. */
    Optional<String> ofKind(String kind) {
        return relations.stream()
                .filter(r -> r.type().equals(kind))
                .map(Relation::part)
                .findFirst();
    }

    /** The part under that id if it is a sheet of cells. */
    Optional<String> worksheet(String id) {
        return relations.stream()
                .filter(r -> r.id().equals(id) && "worksheet".equals(r.type()))
                .map(Relation::part)
                .findFirst();
    }

    /** True when that id leads to something else than a sheet of cells, such as a chart. */
    boolean isOther(String id) {
        return relations.stream().anyMatch(r -> r.id().equals(id) && !"worksheet".equals(r.type()));
    }
}
