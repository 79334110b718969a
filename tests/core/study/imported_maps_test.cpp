// SPDX-License-Identifier: GPL-3.0-or-later
// Maps from elsewhere: their files, and their way through the engine.
#include "core/study/imported_maps.h"

#include <gmock/gmock.h>

#include <cmath>

#include "core/base/files.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "core/study/settings_json.h"
#include "tests/core/engine/engine_fixture.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

using ::testing::HasSubstr;
namespace fs = std::filesystem;

Plane<float> slope(int width, int height) {
  Plane<float> map(width, height);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) map.at(x, y) = static_cast<float>(x) - 0.25f * static_cast<float>(y);
  return map;
}

void put(const fs::path& file, const std::vector<std::uint8_t>& bytes) {
  fs::create_directories(file.parent_path());
  writeFileAtomically(file, bytes);
}

std::string messageOf(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& e) {
    return e.what();
  }
  return "no error";
}

class ImportedMaps : public EngineTest {
 protected:
  [[nodiscard]] fs::path maps() const { return study.folder() / "from elsewhere"; }
  [[nodiscard]] const DatasetItem& item(std::size_t i) const { return study.definition().dataset.items[i]; }
  [[nodiscard]] const ModelSpec& model(std::size_t m) const { return study.definition().models[m]; }
  [[nodiscard]] AnalysisSettings chosen() const {
    AnalysisSettings settings;
    settings.techniques.push_back(Technique::Imported);
    settings.mapsFolder = maps().string();
    return settings;
  }
};

TEST_F(ImportedMaps, AreFoundUnderTheirNames) {
  const auto find = [&](bool onlyModel) { return findImportedMap(maps(), item(0), model(0), onlyModel); };
  EXPECT_EQ(find(true), std::nullopt);
  put(maps() / (item(0).id + ".npy"), npyBytes(slope(4, 4)));
  EXPECT_EQ(find(true), maps() / (item(0).id + ".npy"));
  EXPECT_EQ(find(false), std::nullopt) << "whose map would it be?";
  put(maps() / (item(0).id + "_" + model(0).id + ".png"), encodePng(Plane<std::uint8_t>(4, 4)));
  EXPECT_EQ(find(false), maps() / (item(0).id + "_" + model(0).id + ".png"));
  put(maps() / model(0).displayName / (item(0).id + ".npy"), npyBytes(slope(4, 4)));
  EXPECT_EQ(find(false), maps() / model(0).displayName / (item(0).id + ".npy"));
  put(maps() / model(0).id / (item(0).id + ".npy"), npyBytes(slope(4, 4)));
  EXPECT_EQ(find(false), maps() / model(0).id / (item(0).id + ".npy"));
  const auto count = countImportedMaps(maps(), study.definition().dataset, study.definition().models);
  EXPECT_EQ(count.found, 1);
  EXPECT_EQ(count.all, 6);
}

TEST_F(ImportedMaps, AreReadAsTheyAre) {
  const fs::path file = maps() / "map.npy";
  put(file, npyBytes(slope(7, 5)));
  EXPECT_EQ(readImportedMap(file).values, slope(7, 5));
  const std::vector<double> wide{1, 2, 3, 4, 5, 6};
  put(file, npyBytes("<f8", {1, 2, 3}, wide.data(), wide.size() * sizeof(double)));
  EXPECT_EQ(readImportedMap(file).values, Plane<float>(3, 2, {1, 2, 3, 4, 5, 6}));

  auto holes = slope(4, 4);
  holes.at(2, 1) = NAN;
  put(file, npyBytes(holes));
  EXPECT_THAT(english(readImportedMap(file).blankReason), HasSubstr("not numbers"));

  const fs::path picture = maps() / "map.png";
  put(picture, encodePng(Plane<std::uint8_t>(2, 1, {7, 200})));
  EXPECT_EQ(readImportedMap(picture).values, Plane<float>(2, 1, {7, 200}));
  put(picture, encodePng(Image{1, 1, {250, 120, 10}}));
  EXPECT_THAT(messageOf([&] { (void)readImportedMap(picture); }), HasSubstr("coloured"));

  auto cut = npyBytes(slope(8, 8));
  cut.resize(cut.size() / 2);
  put(file, cut);
  EXPECT_THAT(messageOf([&] { (void)readImportedMap(file); }), HasSubstr("map.npy"));
}

TEST_F(ImportedMaps, AreScoredLikeAnyOther) {
  put(maps() / model(0).id / (item(0).id + ".npy"), npyBytes(slope(32, 32)));  // the evaluation grid's size
  put(maps() / model(1).id / (item(0).id + ".npy"), npyBytes(slope(90, 30)));
  put(maps() / model(0).id / (item(1).id + ".npy"), {'n', 'o'});
  const auto engine = make(chosen());
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(control->count("explain"), 0) << "no network is asked";
  const CellKey whole{0, 0, Technique::Imported}, stretched{0, 1, Technique::Imported},
      broken{1, 0, Technique::Imported}, absent{2, 1, Technique::Imported};
  ASSERT_TRUE(engine->result(whole) && engine->result(stretched) && engine->result(absent));
  EXPECT_EQ(engine->result(whole)->onGrid, slope(32, 32));
  EXPECT_EQ(engine->result(stretched)->onGrid.width(), 32);
  const auto snapshot = engine->evaluate();
  ASSERT_TRUE(snapshot->cell(whole).scores.iou);
  const auto& mask = engine->result(whole)->mask;
  ASSERT_TRUE(mask);
  ASSERT_EQ(mask->annotators, 10);
  const auto map = slope(32, 32);
  const double threshold = AlignmentCurve(map, mask->votes, 10).threshold({}, {});
  const auto [least, most] = std::minmax_element(map.values().begin(), map.values().end());
  int both = 0, either = 0;
  for (std::size_t p = 0; p < map.size(); ++p) {
    const bool seen = (map[p] - *least) / (*most - *least) >= static_cast<float>(threshold),
               marked = mask->votes[p] >= 5;
    both += seen && marked;
    either += seen || marked;
  }
  ASSERT_GT(both, 0);
  EXPECT_DOUBLE_EQ(*snapshot->cell(whole).scores.iou, static_cast<double>(both) / either);

  EXPECT_EQ(engine->state(broken), CellState::Failed);
  EXPECT_THAT(english(engine->failure(broken)), HasSubstr(item(1).id + ".npy"));
  EXPECT_THAT(english(engine->result(absent)->map.blankReason), HasSubstr(model(1).id + "/" + item(2).id + ".npy"));
  EXPECT_FALSE(snapshot->cell(absent).scores.iou) << "undefined, not 0";
  const auto& definition = study.definition();
  EXPECT_EQ(engine->status().empty, static_cast<int>(definition.dataset.items.size() * definition.models.size()) - 3)
      << "two are there, one is broken";
}

TEST_F(ImportedMaps, FollowTheFolderAndTheFile) {
  put(maps() / model(0).id / (item(0).id + ".npy"), {'n', 'o'});
  const CellKey key{0, 0, Technique::Imported};
  const auto engine = make(chosen());
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->state(key), CellState::Failed);
  put(maps() / model(0).id / (item(0).id + ".npy"), npyBytes(slope(32, 32)));
  engine->retryFailed();
  ASSERT_TRUE(engine->waitIdle(30));
  ASSERT_TRUE(engine->result(key));
  EXPECT_EQ(engine->result(key)->onGrid, slope(32, 32));

  auto settings = chosen();
  settings.mapsFolder = (study.folder() / "nowhere").string();
  engine->setSettings(settings);
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_THAT(english(engine->failure(key)), HasSubstr("nowhere"));
  settings.techniques = publishedTechniques();
  engine->setSettings(settings);
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->state(key), CellState::Missing);
  EXPECT_EQ(engine->status().empty, 0);
}

TEST_F(ImportedMaps, TheirFolderIsKeptWithTheSettings) {
  const auto& definition = study.definition();
  const auto read = settingsFromJson(settingsToJson(chosen(), definition.dataset, definition.models),
                                     definition.dataset, definition.models, "x.sightline");
  EXPECT_EQ(read.settings.mapsFolder, maps().string());
  EXPECT_TRUE(read.settings.shows(Technique::Imported));
  EXPECT_FALSE(AnalysisSettings{} == [&] {
    AnalysisSettings s;
    s.mapsFolder = "x";
    return s;
  }());
}

}  // namespace
}  // namespace sightline
