// SPDX-License-Identifier: GPL-3.0-or-later
// ONNX models as files: what is read, and that nothing damaged or hostile gets further than a message.
#include "core/graphs/onnx_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <tuple>

#include "core/base/error.h"
#include "tests/support/onnx_writer.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

using namespace sightline;
using namespace sightline::test;
using ::testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

class OnnxFiles : public ::testing::Test {
 protected:
  fs::path write(const std::string& bytes, const std::string& name = "net.onnx") {
    const auto path = folder_.path() / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  std::string messageOf(const std::string& bytes) {
    const auto path = write(bytes);
    try {
      const OnnxFile file(path);
      factsOf(file, path.string());
    } catch (const Error& e) {
      EXPECT_EQ(e.subject(), path.string()) << e.what();
      return e.problem() + " | " + e.remedy();
    }
    return "no error";
  }
  /// y = relu(x w), w 2 x 2.
  static OnnxModelText small() {
    OnnxModelText m;
    m.nodes = {{"MatMul", {"x", "w"}, {"z"}, {}, "/fc/MatMul"}, {"Relu", {"z"}, {"y"}, {}, "/act/Relu"}};
    m.tensors = {onnxFloats("w", {2, 2}, {1, 2, 3, 4})};
    return m;
  }
  sightline::testing::TempFolder folder_;
};

}  // namespace

TEST_F(OnnxFiles, AModelIsReadWhereItLies) {
  auto m = small();
  m.input = {-1, 3, 224, 224};
  m.output = {-1, 20};
  m.nodes[0].attributes = {onnxAttribute("axis", std::int64_t{-1}), onnxAttribute("alpha", 0.5f),
                           onnxAttribute("mode", std::string("DCR")),
                           onnxAttribute("pads", std::vector<std::int64_t>{1, 2})};
  const OnnxFile file(write(onnxModel(m)));
  ASSERT_EQ(file.nodes().size(), 2u);
  const auto& node = file.nodes()[0];
  EXPECT_EQ(node.type, "MatMul");
  EXPECT_EQ(node.name, "/fc/MatMul");
  EXPECT_EQ(node.attributes.at("axis").number, -1);
  EXPECT_EQ(node.attributes.at("alpha").real, 0.5f);
  EXPECT_EQ(node.attributes.at("mode").text, "DCR");
  EXPECT_EQ(node.attributes.at("pads").numbers, (std::vector<std::int64_t>{1, 2}));
  ASSERT_EQ(file.tensors().size(), 1u);
  EXPECT_EQ(file.tensors()[0].byteCount, 16u);
  EXPECT_EQ(file.opset(), 13);
  const auto facts = factsOf(file, "net");
  EXPECT_EQ(facts.size, 224);
  EXPECT_EQ(facts.outputs, 20);
  EXPECT_FALSE(facts.channelsLast);
  EXPECT_EQ(facts.batch, -1);
}

TEST_F(OnnxFiles, ImagesMayHaveTheirChannelsLast) {
  auto m = small();
  m.input = {-1, 299, 299, 3};
  const auto facts = factsOf(OnnxFile(write(onnxModel(m))), "net");
  EXPECT_TRUE(facts.channelsLast);
  EXPECT_EQ(facts.size, 299);
}

TEST_F(OnnxFiles, ImagesNeedNotBeSquare) {
  auto m = small();
  m.input = {1, 3, 480, 640};
  EXPECT_EQ(factsOf(OnnxFile(write(onnxModel(m))), "net").size, InputSize(640, 480));
  m.input = {1, 3, -1, 640};  // one side is free
  EXPECT_EQ(factsOf(OnnxFile(write(onnxModel(m))), "net").size, InputSize(640));
}

TEST_F(OnnxFiles, InputsThatAreNoImagesAreRefused) {
  auto m = small();
  for (const auto& [dims, word] :
       std::vector<std::pair<std::vector<std::int64_t>, std::string>>{{{1, 16}, "which is no batch of images"},
                                                                      {{1, 4, 8, 8}, "images have 1 or 3 channels"},
                                                                      {{1, 3, 8192, 8192}, "sides up to 4096"}}) {
    m.input = dims;
    EXPECT_THAT(messageOf(onnxModel(m)), HasSubstr(word));
  }
}

TEST_F(OnnxFiles, ACutOffFileIsSaidToBe) {
  const std::string whole = onnxModel(small());
  for (std::size_t size = 16; size < whole.size(); ++size)
    EXPECT_NE(messageOf(whole.substr(0, size)), "no error") << size;
  EXPECT_THAT(messageOf(whole.substr(0, whole.size() - 20)), HasSubstr("cut off or damaged"));
  EXPECT_EQ(messageOf(whole), "no error");
}

TEST_F(OnnxFiles, ValuesMustFitTheirShapes) {
  auto m = small();
  m.tensors[0].shape = {2, 3};
  EXPECT_THAT(messageOf(onnxModel(m)), HasSubstr("tensor \"w\" needs 24 bytes for its shape, the file has 16"));
  m.tensors[0].shape = {1 << 30, 1 << 30};
  EXPECT_THAT(messageOf(onnxModel(m)), HasSubstr("is larger than any file"));
  m.tensors[0].shape = {-2, 2};
  EXPECT_THAT(messageOf(onnxModel(m)), HasSubstr("negative"));
  m.tensors[0].shape = std::vector<std::int64_t>(20, 1);
  EXPECT_THAT(messageOf(onnxModel(m)), HasSubstr("20 dimensions"));
  m = small();
  m.tensors[0].type = 8;
  EXPECT_THAT(messageOf(onnxModel(m)), HasSubstr("holds text"));
  m = small();
  m.tensors.push_back(m.tensors[0]);
  EXPECT_THAT(messageOf(onnxModel(m)), HasSubstr("two tensors named \"w\""));
}

TEST_F(OnnxFiles, CirclesAndMissingValuesAreNamed) {
  auto m = small();
  m.nodes[0].inputs[0] = "y";
  EXPECT_THAT(messageOf(onnxModel(m)), HasSubstr("needs the value \"y\", which nothing makes before it"));
  m = small();
  m.outputName = "q";
  EXPECT_THAT(messageOf(onnxModel(m)), HasSubstr("output \"q\""));
  m = small();
  m.nodes[1].outputs = {"z"};
  EXPECT_THAT(messageOf(onnxModel(m)), HasSubstr("\"z\" twice"));
  m = small();
  std::swap(m.nodes[0], m.nodes[1]);  // only out of order
  EXPECT_EQ(messageOf(onnxModel(m)), "no error");
}

TEST_F(OnnxFiles, VersionsOutOfRangeAreNamed) {
  auto m = small();
  m.opset = 6;
  EXPECT_THAT(messageOf(onnxModel(m)), HasSubstr("version 6 of ONNX's operators; versions 7 to"));
  m.opset = 99;
  EXPECT_THAT(messageOf(onnxModel(m)), HasSubstr("version 99"));
}

TEST_F(OnnxFiles, ExternalDataLieInTheModelsFolderOnly) {
  const auto with = [](const std::string& location, const std::string& offset, const std::string& length) {
    const auto entry = [](const std::string& key, const std::string& value) {
      return protoBytes(13, protoBytes(1, key) + protoBytes(2, value));
    };
    auto m = small();
    m.tensors[0].other =
        entry("location", location) + entry("offset", offset) + entry("length", length) + protoNumber(14, 1);
    return onnxModel(m);
  };
  const std::vector<float> values{0, 5, 6, 7, 8};
  write(std::string(reinterpret_cast<const char*>(values.data()), 20), "data/net.bin");
  {
    const OnnxFile file(write(with("data/net.bin", "4", "16")));
    EXPECT_EQ(*reinterpret_cast<const float*>(file.tensors().at(0).data), 5.f);
  }
  write(std::string(20, 'x'), "../outside.bin");
  for (const char* location : {"../outside.bin", "/etc/hostname", "data/../../outside.bin", ""})
    EXPECT_THAT(messageOf(with(location, "0", "16")), HasSubstr("which is outside its own folder")) << location;
  std::error_code ec;
  fs::create_symlink("/etc", folder_.path() / "link", ec);
  EXPECT_THAT(messageOf(with("link/hostname", "0", "16")), HasSubstr("outside its own folder"));
  EXPECT_THROW(OnnxFile(write(with("missing.bin", "0", "16"))), Error);
  const auto problemOf = [&](const std::string& location, const std::string& offset, const std::string& length) {
    try {
      OnnxFile(write(with(location, offset, length)));
    } catch (const Error& e) {
      return e.problem();
    }
    return std::string("no error");
  };
  for (const auto& [offset, length, words] :
       {std::tuple("8", "16", "is cut off: tensor \"w\" begins at byte 8 and has 16 bytes, the file has 20"),
        {"99999999999", "16", "is cut off"},
        {"0", "18446744073709551615", "is cut off"},
        {"4", "x", "has \"x\" for the length of its external data"},
        {"-4", "16", "has \"-4\" for the offset of its external data"},
        {"4 ", "16", "for the offset"},
        {"4", "20", "is cut off"}})
    EXPECT_THAT(problemOf("data/net.bin", offset, length), HasSubstr(words)) << offset << " " << length;
  EXPECT_THAT(problemOf("data", "0", "16"), HasSubstr("is not a file"));
  EXPECT_THAT(problemOf("missing.bin", "0", "16"), HasSubstr("is missing: net.onnx keeps weights in it"));
  EXPECT_THAT(problemOf(std::string(5000, 'a'), "0", "16"), ::testing::Ne("no error"));
  EXPECT_THROW(OnnxFile(write(with("data/net.bin", "4", "12"))), Error) << "too few for its shape";
  fs::remove(folder_.path() / "../outside.bin", ec);
}

TEST_F(OnnxFiles, GraphsWithinGraphsHaveAnEnd) {
  const auto nested = [](int depth) {
    auto m = small();
    std::string graph = onnxGraph({{"Relu", {"z"}, {"q"}}}, {"q"});
    for (int i = 0; i < depth; ++i)
      graph =
          onnxGraph({{"If",
                      {"c"},
                      {"q"},
                      {onnxGraphAttribute("then_branch", graph), onnxGraphAttribute("else_branch", std::string())}}},
                    {"q"});
    m.nodes[1] = {"If", {"c"}, {"y"}, {onnxGraphAttribute("then_branch", graph)}};
    m.tensors.push_back({"c", 9, {}, std::string(1, '\1'), {}});
    return onnxModel(m);
  };
  EXPECT_EQ(messageOf(nested(10)), "no error");
  EXPECT_THAT(messageOf(nested(40)), HasSubstr("graphs within graphs, more than 16 deep"));
  EXPECT_THAT(messageOf(nested(1000)), HasSubstr("graphs within graphs, more than 16 deep"));
  // A branch may read what is made around it, which then must be there.
  auto m = small();
  m.nodes[1] = {"If", {"c"}, {"y"}, {onnxGraphAttribute("then_branch", onnxGraph({{"Relu", {"lost"}, {"q"}}}, {"q"}))}};
  m.tensors.push_back({"c", 9, {}, std::string(1, '\1'), {}});
  EXPECT_THAT(messageOf(onnxModel(m)), HasSubstr("needs the value \"lost\""));
}

TEST_F(OnnxFiles, WhatTheAnswerDoesNotDependOnIsLeftOut) {
  auto m = small();
  m.nodes.push_back({"Frobnicate", {"z", "v"}, {"aside"}});
  m.tensors.push_back({"v", 8, {1}, "x", {}});  // text
  const OnnxFile file(write(onnxModel(m)));
  EXPECT_EQ(file.nodes().size(), 2u);
  EXPECT_EQ(file.tensors().size(), 1u);
  m.nodes[1].inputs.push_back("v");
  EXPECT_THAT(messageOf(onnxModel(m)), HasSubstr("tensor \"v\" holds text"));
}

TEST_F(OnnxFiles, PyTorchsOwnExportIsRead) {
  // golden/onnx: torch.onnx.export of torch 1.13; onnx.json names producer, opset, batch and output.
  const auto path = sightline::testing::goldenFolder() / "onnx" / "micro_resnet_op13_fixed.onnx";
  const OnnxFile file(path);
  EXPECT_EQ(file.opset(), 13);
  EXPECT_THAT(file.producer(), HasSubstr("pytorch"));
  EXPECT_EQ(file.outputs().at(0).name, "logits");
  const auto facts = factsOf(file, path.string());
  EXPECT_EQ(facts.batch, 1);
  EXPECT_EQ(facts.size, 224);
  EXPECT_EQ(facts.outputs, 20);
}
