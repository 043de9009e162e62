package io.greentalent.partners;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A college's code in one column. */
@Converter(autoApply = true)
public class CollegeCodeColumn implements AttributeConverter<CollegeCode, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CollegeCode code) {
        return code == null ? null : code.digits();
    }

    @Override
    public @Nullable CollegeCode convertToEntityAttribute(@Nullable String digits) {
        return digits == null ? null : new CollegeCode(digits);
    }
}
