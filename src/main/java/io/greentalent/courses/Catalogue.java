package io.greentalent.courses;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The courses that come with the product (随附课程目录), read from the class path folder {@code courseware}. */
@ApplicationScoped
public class Catalogue {
    private static final String ROOT = "courseware/";

    /**
     * One course of the catalogue.
     *
     * @param course its {@code course.yaml}
     * @param syllabus its {@code syllabus.md} as it stands in the file
     */
    public record Shipped(CatalogueCourse course, byte[] syllabus) {}

    /** All of them, in the order of the index. A file that can't be read is a fault of the build. */
    public List<Shipped> courses() {
        return index().stream()
                .map(folder -> new Shipped(
                        CatalogueCourse.read(folder, text(folder + "/course.yaml")), bytes(folder + "/syllabus.md")))
                .toList();
    }

    /** The folders: a class path inside an archive can't be listed, so a file names them. */
    List<String> index() {
        return text("index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    private static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Catalogue.class.getClassLoader().getResourceAsStream(ROOT + file)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + ROOT + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
