package io.greentalent.web.people;

import static java.util.Comparator.comparing;

import io.greentalent.shared.Texts;
import io.greentalent.web.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.List;
import java.util.ResourceBundle;

/** What the audit log's acts are called by people (操作名称). */
@Named
@RequestScoped
public class Acts {
    private static final String STEM = "acts.";

    @Inject
    Language language;

    /**
     * One act to search for.
     *
     * @param verb as the log has it
     */
    public record Act(String verb, String word) {}

    /** The act in the reader's language; what is not a use case (an address) stands as it is. */
    public String word(String verb) {
        var words = words();
        return words.containsKey(STEM + verb) ? words.getString(STEM + verb) : verb;
    }

    /** All acts that have a name, in the order of the reader's language. */
    public List<Act> getAll() {
        var words = words();
        var order = Collator.getInstance(language.locale());
        return words.keySet().stream()
                .map(key -> new Act(key.substring(STEM.length()), words.getString(key)))
                .sorted(comparing(Act::word, order))
                .toList();
    }

    private ResourceBundle words() {
        return ResourceBundle.getBundle("messages.acts", Texts.supported(language.locale()));
    }
}
