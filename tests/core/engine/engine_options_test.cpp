// SPDX-License-Identifier: GPL-3.0-or-later
// Every option of every technique, from the schema: another value is another key and makes its cells out of date, an
// equal one does neither. An option that is added is tested without a line here.
#include <set>

#include "core/engine/fingerprints.h"
#include "core/techniques/registry.h"
#include "tests/core/engine/engine_fixture.h"

namespace sightline {
namespace {

/// Another value that the option may have.
double otherValue(const OptionSpec& spec) {
  if (spec.kind != OptionSpec::Kind::Real) return spec.fallback == spec.minimum ? spec.minimum + 1 : spec.minimum;
  return spec.fallback == spec.maximum ? spec.minimum : (spec.fallback + spec.maximum) / 2;
}

AnalysisSettings allRows() {
  AnalysisSettings settings;
  settings.techniques.clear();
  for (const Technique t : allTechniques())
    if (!isImported(t)) settings.techniques.push_back(t);
  return settings;
}

TEST(TechniqueOptions, EveryTechniqueHasARowThatCanBeUsed) {
  std::set<std::string> ids, names;
  for (const Technique t : allTechniques()) {
    const TechniqueInfo& row = infoOf(t);
    EXPECT_TRUE(ids.insert(row.id).second) << row.id;
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
    EXPECT_EQ(techniqueFromId(row.id), t);
    EXPECT_FALSE(row.meaning.empty());
    EXPECT_EQ(row.run == nullptr, row.needs.files) << row.id;
    EXPECT_NE(row.needs.layers || row.needs.gradients || row.needs.forward || row.needs.files ||
                  row.needs.attention != AttentionNeed::None,
              row.baseline)
        << row.id;
    std::set<std::string> keys, flags;
    for (const OptionSpec& spec : row.options) {
      EXPECT_TRUE(keys.insert(spec.key).second) << row.id << "." << spec.key;
      EXPECT_TRUE(flags.insert(spec.flagName()).second) << row.id << "." << spec.key;
      EXPECT_FALSE(spec.name.empty() || spec.help.empty()) << row.id << "." << spec.key;
      OptionValues values(t);
      EXPECT_NO_THROW(values.set(spec.key, spec.fallback)) << row.id << "." << spec.key;
      EXPECT_NO_THROW(values.set(spec.key, otherValue(spec))) << row.id << "." << spec.key;
      const std::string text = values.text(spec.key);
      OptionValues again(t);
      again.set(spec.key, std::string_view(text));
      EXPECT_EQ(again, values) << "what is written can be read: " << text;
    }
  }
  EXPECT_EQ(techniqueId(Technique::GradCam), "gradcam");
  EXPECT_EQ(techniqueId(Technique::Xrai), "xrai");
  EXPECT_EQ(techniqueId(Technique::Imported), "imported");
}

TEST(TechniqueOptions, AnotherValueIsAnotherKeyAndNoOtherTechniquesKey) {
  const testing::SyntheticStudy study;
  Fingerprints fingerprints(study.definition(), nullptr);
  const auto keyOf = [&](Technique technique, const MapSettings& settings) {
    const CellKey cell{0, 0, technique};
    return fingerprints.cell(cell, recipeOf(settings, study.definition(), cell), {});
  };
  const AnalysisSettings base = allRows();
  int tried = 0;
  for (const Technique t : base.techniques)
    for (const OptionSpec& spec : infoOf(t).options) {
      ++tried;
      AnalysisSettings changed = base, same = base;
      OptionValues values(t);
      same.setOptions(values);
      values.set(spec.key, otherValue(spec));
      changed.setOptions(values);
      EXPECT_EQ(keyOf(t, same), keyOf(t, base)) << techniqueId(t) << "." << spec.key;
      EXPECT_EQ(keyOf(t, changed) != keyOf(t, base), spec.decidesMap) << techniqueId(t) << "." << spec.key;
      for (const Technique other : base.techniques)
        if (other != t) {
          EXPECT_EQ(keyOf(other, changed), keyOf(other, base)) << techniqueId(t) << "." << spec.key;
        }
    }
  EXPECT_GT(tried, 15);
}

class EngineOptions : public EngineTest {};

TEST_F(EngineOptions, AnotherValueMakesItsCellsOutOfDateAndAnEqualOneNone) {
  const AnalysisSettings base = allRows();
  const auto engine = make(base);
  engine->start();
  ASSERT_TRUE(engine->waitIdle(60));
  for (const Technique t : base.techniques)
    for (const OptionSpec& spec : infoOf(t).options) {
      AnalysisSettings changed = base;
      OptionValues values(t);
      values.set(spec.key, otherValue(spec));
      changed.setOptions(values);
      engine->setPaused(true);
      engine->setSettings(base);
      engine->setSettings(changed);
      const bool stale = !engine->result({0, 0, t});
      EXPECT_EQ(stale, spec.decidesMap) << techniqueId(t) << "." << spec.key;
      for (const Technique other : base.techniques)
        if (other != t) {
          EXPECT_TRUE(engine->result({0, 0, other})) << techniqueId(t) << "." << spec.key << ": " << techniqueId(other);
        }
      engine->setSettings(base);
      engine->setPaused(false);
      ASSERT_TRUE(engine->waitIdle(60));
    }
}

}  // namespace
}  // namespace sightline
