package id.baku.engine.cases;

import java.util.List;

import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.spring.boot.starter.spin.SpringBootSpinProcessEnginePlugin;
import org.springframework.stereotype.Component;

/** The starter's Spin plugin, replaced by its bean name, with our serializer for JSON variables. */
@Component("spinProcessEnginePlugin")
class CaseDataPlugin extends SpringBootSpinProcessEnginePlugin {

    private final CaseDataStore store;

    CaseDataPlugin(CaseDataStore store) {
        this.store = store;
    }

    @Override
    protected List<TypedValueSerializer<?>> lookupSpinSerializers() {
        List<TypedValueSerializer<?>> serializers = super.lookupSpinSerializers();
        CaseDataSerializer ours = new CaseDataSerializer(store);
        serializers.replaceAll(serializer -> serializer.getName().equals(ours.getName()) ? ours : serializer);
        return serializers;
    }
}
