package io.greentalent.keeping;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a column holds, written the same from every database (单元格写法). */
enum Cell {
    WHOLE,
    DECIMAL,
    TEXT,
    DAY,
    TIME,
    TRUTH,
    BYTES;

    static final String NULL = "\\N";

    static Cell of(int jdbcType) {
        return switch (jdbcType) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT -> WHOLE;
            case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.NVARCHAR -> TEXT;
            case Types.DATE -> DAY;
            case Types.TIMESTAMP -> TIME;
            case Types.BIT, Types.BOOLEAN -> TRUTH;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            default -> throw new IllegalStateException("no way to write a column of JDBC type " + jdbcType);
        };
    }

    /** The value of that column of the row at hand. */
    String write(ResultSet row, int column) throws SQLException {
        String text = switch (this) {
            case WHOLE -> Long.toString(row.getLong(column));
            case TRUTH -> row.getBoolean(column) ? "1" : "0";
            case DECIMAL -> plain(row.getBigDecimal(column));
            case TEXT -> escaped(row.getString(column));
            case DAY -> String.valueOf(row.getObject(column, LocalDate.class));
            case TIME -> String.valueOf(row.getObject(column, LocalDateTime.class));
            case BYTES -> base64(row.getBytes(column));
        };
        return row.wasNull() ? NULL : text;
    }

    /** Sets what was written into a statement. */
    void read(String text, PreparedStatement to, int at) throws SQLException {
        if (text.equals(NULL)) {
            to.setNull(at, this == BYTES ? Types.VARBINARY : Types.VARCHAR);
            return;
        }
        switch (this) {
            case WHOLE -> to.setLong(at, Long.parseLong(text));
            case TRUTH -> to.setBoolean(at, text.equals("1"));
            case DECIMAL -> to.setBigDecimal(at, new BigDecimal(text));
            case TEXT -> to.setString(at, unescaped(text));
            case DAY -> to.setObject(at, LocalDate.parse(text));
            case TIME -> to.setObject(at, LocalDateTime.parse(text));
            case BYTES -> to.setBytes(at, Base64.getDecoder().decode(text));
        }
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String base64(byte @Nullable [] bytes) {
        return bytes == null ? "" : Base64.getEncoder().encodeToString(bytes);
    }

    /** A line is a row and a tab ends a cell: neither stands in a text. */
    private static String escaped(@Nullable String text) {
        if (text == null || text.chars().noneMatch(c -> c < ' ' || c == '\\')) {
            return text == null ? "" : text;
        }
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                c = switch (text.charAt(i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> '\\';
                };
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
