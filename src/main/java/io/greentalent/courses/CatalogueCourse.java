package io.greentalent.courses;

import io.greentalent.shared.ClassHours;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A course as the catalogue's {@code course.yaml} describes it (课程目录条目); its shape is told in courseware/README.md.
 *
 * @param college the code of the college that offers it
 */
public record CatalogueCourse(String code, Wording title, Field field, String college, Outline outline) {

    /** Reads that text; {@code folder} only names it where something is missing or of a wrong shape. */
    static CatalogueCourse read(String folder, String yaml) {
        try {
            var settings = LoadSettings.builder().setLabel(folder).build();
            return of(new Node(new Load(settings).loadFromString(yaml)));
        } catch (ClassCastException | IllegalArgumentException e) {
            throw new IllegalStateException("courseware/" + folder + "/course.yaml: " + e.getMessage(), e);
        }
    }

    private static CatalogueCourse of(Node course) {
        var hours = course.at("hours");
        var outline = new Outline(
                hours.at("theory").hours(),
                hours.at("practice").hours(),
                new Outline.Texts(
                        new Wording(
                                course.at("objectives").at("zh").lines(),
                                course.at("objectives").at("en").lines()),
                        course.at("audience").wording(),
                        course.at("prerequisites").wording(),
                        course.at("assessment").wording(),
                        course.at("references").lines()),
                course.at("syllabus").items().stream()
                        .map(CatalogueCourse::unit)
                        .toList(),
                course.at("authors").items().stream()
                        .map(CatalogueCourse::author)
                        .toList());
        return new CatalogueCourse(
                course.at("code").text(),
                course.at("title").wording(),
                Field.valueOf(course.at("field").text()),
                course.at("college").text(),
                outline);
    }

    private static Outline.Unit unit(Node unit) {
        return new Outline.Unit(
                unit.at("title").wording(),
                unit.at("content").wording(),
                unit.at("theory").hours(),
                unit.at("practice").hours());
    }

    private static Outline.Author author(Node author) {
        return new Outline.Author(
                author.at("name").text(),
                author.at("role").text(),
                author.at("organisation").text());
    }

    /** A value of the file; a wrong shape is a ClassCastException, a missing key an IllegalArgumentException. */
    private record Node(Object value) {
        Node at(String key) {
            Object found = ((Map<?, ?>) value).get(key);
            if (found == null) {
                throw new IllegalArgumentException("lacks " + key);
            }
            return new Node(found);
        }

        String text() {
            return ((String) value).strip();
        }

        ClassHours hours() {
            return ClassHours.of((Integer) value);
        }

        Wording wording() {
            return new Wording(at("zh").text(), at("en").text());
        }

        List<Node> items() {
            return ((List<?>) value).stream().map(Node::of).toList();
        }

        String lines() {
            return String.join("\n", items().stream().map(Node::text).toList());
        }

        private static Node of(Object value) {
            return new Node(value);
        }
    }
}
