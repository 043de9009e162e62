package io.greentalent;

import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.Map;

/** The rooms with the beans behind their pages, but without Faces: what a page reads, not how it looks. */
public abstract class PagesWorld extends DbTest {
    @Override
    SeContainerInitializer rooms(SeContainerInitializer initializer) {
        return Rooms.selectWithPages(initializer);
    }

    /** Opens the page at that address: what follows in this request is asked for there. */
    protected void at(String path, Map<String, String> parameters) {
        the(TestRequest.class).set(path, parameters);
    }
}
