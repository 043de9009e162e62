package io.greentalent.partners;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A unified social credit code in one column. */
@Converter(autoApply = true)
public class CreditCodeColumn implements AttributeConverter<CreditCode, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CreditCode code) {
        return code == null ? null : code.text();
    }

    @Override
    public @Nullable CreditCode convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : new CreditCode(text);
    }
}
