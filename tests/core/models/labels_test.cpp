// SPDX-License-Identifier: GPL-3.0-or-later
// Names of classes in files as people have them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/models/family_resnet.h"
#include "core/models/registry.h"
#include "tests/support/temp_folder.h"

using namespace sightline;
using ::testing::HasSubstr;

namespace {

TEST(Labels, JsonIsReadAsPeopleHaveIt) {
  const sightline::testing::TempFolder folder;
  const auto read = [&](const char* text) {
    writeFileAtomically(folder / "labels.json", std::string(text));
    return readLabels(folder / "labels.json");
  };
  const std::vector<std::string> two{"cat", "dog"};
  EXPECT_EQ(read(R"(["cat", "dog"])"), two);
  EXPECT_EQ(read(R"({"1": "dog", "0": "cat"})"), two);
  EXPECT_EQ(read(R"({"0": ["n02121808", "cat"], "1": ["n02084071", "dog"]})"), two);
  EXPECT_EQ(read(R"({"model_type": "vit", "id2label": {"0": "cat", "1": "dog"}})"), two);
  EXPECT_EQ(read("[cat]\n[dog]\n"), (std::vector<std::string>{"[cat]", "[dog]"}));  // names that look like it
  EXPECT_THROW((void)read(R"({"0": "cat", "2": "dog"})"), Error);
  EXPECT_THROW((void)read("[]"), Error);
  // One output has two classes; one name is what it says yes to.
  writeFileAtomically(folder / "m.json",
                      std::string(R"({"arch":"resnet","layers":[1],"channels":[8],"num_classes":1,"labels":["cat"]})"));
  EXPECT_EQ(readModelFile(folder / "m.json").labels, (std::vector<std::string>{"not cat", "cat"}));
  EXPECT_EQ(classesOf({1, ResNetConfig{}}), 2);
  EXPECT_EQ(classesOf({5, ResNetConfig{}}), 5);
}

TEST(Labels, TextIsReadAsEditorsSaveIt) {
  const sightline::testing::TempFolder folder;
  const auto read = [&](const std::string& text) {
    writeFileAtomically(folder / "labels.txt", text);
    return readLabels(folder / "labels.txt");
  };
  const std::vector<std::string> two{"K\u00E4fer", "dog"};
  EXPECT_EQ(read("K\u00E4fer\r\ndog\r\n"), two);
  EXPECT_EQ(read("\xEF\xBB\xBFK\u00E4fer\ndog"), two);
  EXPECT_EQ(read("K\xE4"
                 "fer\ndog\n"),
            two)
      << "Windows-1252";
  EXPECT_EQ(read(std::string("\xFF\xFEK\0\xE4\0f\0e\0r\0\n\0d\0o\0g\0", 20)), two) << "Notepad's Unicode";
  EXPECT_EQ(read("\xEF\xBB\xBF[\"K\u00E4fer\", \"dog\"]"), two) << "JSON with a mark before it";
  // Numbers and synsets before every name; torchvision's class_to_idx.
  EXPECT_EQ(read("0 K\u00E4fer\n1\tdog\n"), two);
  EXPECT_EQ(read("0: K\u00E4fer\n1: dog\n"), two);
  EXPECT_EQ(read("n01440764 K\u00E4fer\nn02084071 dog\n"), two);
  EXPECT_EQ(read("{\"dog\": 1, \"K\u00E4fer\": 0}"), two);
  EXPECT_EQ(read("0 degrees\n90 degrees\n"), (std::vector<std::string>{"0 degrees", "90 degrees"}));
  EXPECT_EQ(read("0\n1\n"), (std::vector<std::string>{"0", "1"})) << "digits that are names";
  EXPECT_THROW((void)read("{\"dog\": 1, \"cat\": 1}"), Error);
}

}  // namespace
