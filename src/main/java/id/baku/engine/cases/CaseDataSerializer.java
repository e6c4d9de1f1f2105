package id.baku.engine.cases;

import java.nio.charset.StandardCharsets;

import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.spin.plugin.impl.JsonValueSerializer;
import org.camunda.spin.plugin.variable.value.SpinValue;

/** Keeps the content of JSON variables in {@link CaseDataStore}; everything else is inherited from Spin. */
class CaseDataSerializer extends JsonValueSerializer {

    private final CaseDataStore store;

    CaseDataSerializer(CaseDataStore store) {
        this.store = store;
    }

    @Override
    protected void writeToValueFields(SpinValue value, ValueFields fields, byte[] json) {
        fields.setTextValue(json == null ? null : store.save(new String(json, StandardCharsets.UTF_8)));
    }

    @Override
    protected byte[] readSerializedValueFromFields(ValueFields fields) {
        String json = fields.getTextValue() == null ? null : store.load(fields.getTextValue());
        return json == null ? null : json.getBytes(StandardCharsets.UTF_8);
    }
}
