package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which of the product's nodes this is (节点): a name of its own, another one after each start. */
@ApplicationScoped
class Node {
    private final String name = UUID.randomUUID().toString();

    String name() {
        return name;
    }
}
