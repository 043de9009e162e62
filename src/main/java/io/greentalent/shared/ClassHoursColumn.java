package io.greentalent.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Class hours as a whole number of tenths in one column. */
@Converter(autoApply = true)
public class ClassHoursColumn implements AttributeConverter<ClassHours, Integer> {
    @Override
    public @Nullable Integer convertToDatabaseColumn(@Nullable ClassHours hours) {
        return hours == null ? null : hours.tenths();
    }

    @Override
    public @Nullable ClassHours convertToEntityAttribute(@Nullable Integer tenths) {
        return tenths == null ? null : new ClassHours(tenths);
    }
}
