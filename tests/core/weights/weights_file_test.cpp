// SPDX-License-Identifier: GPL-3.0-or-later
// Weights of every kind of file, and what is said of damaged and hostile ones.
#include "core/weights/weights_file.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>

#include "core/base/error.h"
#include "core/models/weight_names.h"
#include "core/weights/zip_archive.h"
#include "tests/support/temp_folder.h"
#include "tests/support/torch_archive.h"

using namespace sightline;
using namespace sightline::test;

namespace {

class Weights : public ::testing::Test {
 protected:
  sightline::testing::TempFolder folder;
  const std::filesystem::path file = folder / "weights.pth";

  /// Not flushed to disk, which would take most of the time of thousands of damaged files.
  void write(const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }
  std::string messageOf(const std::string& bytes) {
    write(bytes);
    try {
      const WeightsFile weights(file);
      return "no error";
    } catch (const Error& e) {
      EXPECT_EQ(e.subject(), file.string());
      EXPECT_FALSE(e.remedy().empty()) << e.what();
      return e.problem();
    }
  }
  std::string messageOfPickle(const std::string& pickle) { return messageOf(zipOf({{"archive/data.pkl", pickle}})); }
  void expectSays(const std::string& message, const std::string& part) {
    EXPECT_NE(message.find(part), std::string::npos) << message;
  }
};

const std::vector<float> kSix{1, 2, 3, 4, 5, 6};

TEST_F(Weights, StateDictHasItsTensorsWhateverItsWrapper) {
  const std::vector<std::vector<std::string>> wrappers{
      {}, {"state_dict"}, {"model"}, {"module"}, {"state_dict", "model"}};
  for (const auto& w : wrappers) {
    write(stateDictArchive({{"a.weight", "FloatStorage", {2, 3}, bytesOf(kSix)},
                            {"a.bias", "LongStorage", {1}, bytesOf(std::vector<std::int64_t>{7}), {}, 0, true}},
                           w));
    EXPECT_EQ(weightsFormat(file), WeightsFormat::StateDict);
    const WeightsFile weights(file);
    ASSERT_EQ(weights.tensors().size(), 2u);
    const auto &bias = weights.tensors()[0], &weight = weights.tensors()[1];
    EXPECT_EQ(bias.name, "a.bias");
    EXPECT_EQ(bias.dtype, "I64");
    EXPECT_EQ(weight.shape, (std::vector<std::int64_t>{2, 3}));
    EXPECT_TRUE(weight.strides.empty());
    ASSERT_EQ(weight.byteCount, 24u);
    EXPECT_EQ(std::memcmp(weight.data, kSix.data(), 24), 0);
  }
}

TEST_F(Weights, ViewsIntoAStorageKeepOffsetAndStrides) {
  write(stateDictArchive({{"t", "FloatStorage", {2, 2}, bytesOf(kSix), {1, 2}, 1}}));
  const WeightsFile weights(file);
  const auto& t = weights.tensors().at(0);
  EXPECT_EQ(t.strides, (std::vector<std::int64_t>{1, 2}));
  EXPECT_EQ(t.byteCount, 16u);  // values 1 to 4 of the storage
  float first = 0;
  std::memcpy(&first, t.data, 4);
  EXPECT_EQ(first, 2.f);
}

TEST_F(Weights, EveryTypeOfStorageIsKnown) {
  const std::vector<std::pair<std::string, std::string>> types{
      {"DoubleStorage", "F64"}, {"FloatStorage", "F32"}, {"HalfStorage", "F16"},  {"BFloat16Storage", "BF16"},
      {"LongStorage", "I64"},   {"IntStorage", "I32"},   {"ShortStorage", "I16"}, {"CharStorage", "I8"},
      {"ByteStorage", "U8"},    {"BoolStorage", "BOOL"}};
  for (const auto& [storage, dtype] : types) {
    write(stateDictArchive({{"t", storage, {1}, std::string(8, '\0')}}));
    EXPECT_EQ(WeightsFile(file).tensors().at(0).dtype, dtype);
  }
  expectSays(messageOf(stateDictArchive({{"t", "ComplexFloatStorage", {1}, std::string(8, '\0')}})),
             "torch.ComplexFloatStorage");
}

TEST_F(Weights, PicklesThatWantToRunAreRefusedByName) {
  const std::string mark = (folder / "executed").string();
  const auto text = [](const std::string& t) {
    return std::string("X") + std::string(1, static_cast<char>(t.size())) + std::string(3, '\0') + t;
  };
  expectSays(messageOfPickle("\x80\x02"
                             "cposix\nsystem\n" +
                             text("touch " + mark) + "\x85R."),
             "posix.system");
  expectSays(messageOfPickle("\x80\x02"
                             "c__builtin__\neval\n" +
                             text("1") + "\x85R."),
             "__builtin__.eval");
  expectSays(messageOfPickle("\x80\x04" + text("os") + text("system") + "\x93" + text("touch " + mark) + "\x85R."),
             "os.system");
  expectSays(messageOfPickle("\x80\x02(ios\nsystem\n."), "INST");
  expectSays(messageOfPickle("\x80\x02"
                             "ccollections\nOrderedDict\n)\x81."),
             "NEWOBJ");
  expectSays(messageOfPickle("\x80\x02"
                             "ctorch._utils\n_rebuild_tensor_v2\n)}b."),
             "BUILD");
  expectSays(messageOfPickle("\x80\x02"
                             "ctorchvision.models.resnet\nResNet\n)R."),
             "torchvision.models.resnet.ResNet");
  expectSays(messageOfPickle("\x80\x02"
                             "Pevil\n."),
             "PERSID");
  EXPECT_FALSE(std::filesystem::exists(mark));
}

TEST_F(Weights, DamagedPicklesEndInAMessage) {
  const std::string good = stateDictPickle({{"t", "FloatStorage", {2}, bytesOf(kSix)}});
  for (std::size_t n = 0; n < good.size(); ++n) EXPECT_NE(messageOfPickle(good.substr(0, n)), "no error") << n;
  for (std::size_t at = 0; at < good.size(); ++at)
    for (int bit = 0; bit < 8; ++bit) {
      std::string damaged = good;
      damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
      write(zipOf({{"archive/data.pkl", damaged}, {"archive/data/0", bytesOf(kSix)}}));
      try {
        const WeightsFile weights(file);
        for (const auto& t : weights.tensors()) EXPECT_LE(t.byteCount, 24u);
      } catch (const Error&) {
      }
    }
  expectSays(messageOfPickle("\x80\x02}."), "holds no tensors");
  expectSays(messageOfPickle("\x80\x02N."), "holds no state dict");
  expectSays(messageOfPickle("\x80\x02h\x05."), "never kept");
  expectSays(messageOfPickle("\x80\x02" + std::string(300'000, ')') + "."), "more than");
}

TEST_F(Weights, TensorsMustLieWithinTheirStorage) {
  expectSays(messageOf(stateDictArchive({{"t", "FloatStorage", {7}, bytesOf(kSix)}})),
             "tensor \"t\" is larger than its values");
  expectSays(messageOf(stateDictArchive({{"t", "FloatStorage", {6}, bytesOf(kSix), {1}, 1}})), "outside");
  expectSays(messageOf(stateDictArchive({{"t", "FloatStorage", {2}, bytesOf(kSix), {6}}})), "outside");
  expectSays(
      messageOf(stateDictArchive({{"t", "FloatStorage", {1'000'000'000, 1'000'000'000}, bytesOf(kSix), {0, 0}}})),
      "larger");
  expectSays(messageOf(stateDictArchive({{"t", "FloatStorage", {2, 2}, bytesOf(kSix), {INT64_MAX, 1}}})), "outside");
  expectSays(messageOfPickle(stateDictPickle({{"t", "FloatStorage", {2}, bytesOf(kSix)}})), "data/0 is missing");
}

TEST_F(Weights, ArchivesAreCheckedBeforeUse) {
  const std::string good = stateDictArchive({{"t", "FloatStorage", {6}, bytesOf(kSix)}});
  ASSERT_EQ(messageOf(good), "no error");
  for (std::size_t n = 0; n < good.size(); ++n) EXPECT_NE(messageOf(good.substr(0, n)), "no error") << n << " bytes";
  std::string flipped = good;
  flipped[good.find(bytesOf(kSix)) + 5] ^= 1;
  expectSays(messageOf(flipped), "checksum");
  expectSays(messageOf(zipOf({{"a/data.pkl", "x"}, {"a/data.pkl", "y"}})), "two entries");
  expectSays(messageOf(zipOf({{"photo.jpg", "x"}})), "without PyTorch's weights");
  expectSays(messageOf(zipOf({{"a/data.pkl", "x"}, {"a/constants.pkl", "y"}})), "TorchScript");
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string damaged = good;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x80);
    messageOf(damaged);  // an answer or an Error, nothing else
  }
}

TEST_F(Weights, OtherFilesAreNamed) {
  expectSays(messageOf(""), "0 bytes");
  expectSays(messageOf("abc"), "too few");
  expectSays(
      messageOf(std::string("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.", 15) + std::string(100, 'x')),
      "before 1.6");
  expectSays(messageOf(std::string(257, '\0') + "ustar" + std::string(300, '\0')), "before 1.6");
  std::string header(8, '\0');
  header[3] = '\x7f';  // a header of 2 GiB
  expectSays(messageOf(header + std::string(64, '{')), "header claims 2130706432 bytes");
  try {
    const WeightsFile directory(folder.path());
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.problem(), "is not a file");
  }
}

TEST_F(Weights, Crc32IsTheZipFormats) {
  const std::string check = "123456789";  // the value every description of CRC-32 gives
  EXPECT_EQ(crc32(std::as_bytes(std::span(check.data(), check.size()))), 0xcbf43926u);
}

std::vector<TensorView> named(std::initializer_list<std::pair<const char*, std::vector<std::int64_t>>> tensors) {
  std::vector<TensorView> views;
  for (const auto& [name, shape] : tensors) views.push_back({name, "F32", shape, nullptr, 0, {}});
  return views;
}

TEST(WeightNames, OlderSpellingsBecomeTimms) {
  const auto swin = named({{"module.layers.0.blocks.0.attn.relative_position_bias_table", {169, 3}},
                           {"module.layers.0.blocks.0.attn.relative_position_index", {49, 49}},
                           {"module.layers.0.downsample.norm.weight", {384}},
                           {"module.head.weight", {10, 768}}});
  const auto names = canonicalNames(swin);
  EXPECT_EQ(names.size(), 3u);
  EXPECT_TRUE(names.count("layers.1.downsample.norm.weight") && names.count("head.fc.weight"));

  const auto luke = named({{"_conv_stem.weight", {32, 3, 3, 3}},
                           {"_bn0.weight", {32}},
                           {"_blocks.0._depthwise_conv.weight", {32, 1, 3, 3}},
                           {"_blocks.0._bn1.weight", {32}},
                           {"_blocks.0._project_conv.weight", {16, 32, 1, 1}},
                           {"_blocks.1._expand_conv.weight", {96, 16, 1, 1}},
                           {"_blocks.1._bn2.bias", {24}},
                           {"_blocks.1._project_conv.weight", {24, 96, 1, 1}},
                           {"_blocks.2._se_reduce.bias", {6}},
                           {"_blocks.2._project_conv.weight", {24, 144, 1, 1}},
                           {"_fc.bias", {10}}});
  const auto b = canonicalNames(luke);
  for (const char* name :
       {"conv_stem.weight", "bn1.weight", "blocks.0.0.conv_dw.weight", "blocks.0.0.bn1.weight",
        "blocks.0.0.conv_pw.weight", "blocks.1.0.conv_pw.weight", "blocks.1.0.bn3.bias", "blocks.1.0.conv_pwl.weight",
        "blocks.1.1.se.conv_reduce.bias", "blocks.1.1.conv_pwl.weight", "classifier.bias"})
    EXPECT_TRUE(b.count(name)) << name;
}

TEST(WeightNames, NetworksAreRecognised) {
  EXPECT_EQ(
      describeWeights(canonicalNames(named({{"cls_token", {1, 1, 768}}, {"blocks.0.attn.qkv.weight", {2304, 768}}}))),
      "a Vision Transformer (ViT or DeiT)");
  std::vector<TensorView> resnet;
  for (const auto& [stage, blocks] : std::vector<std::pair<int, int>>{{1, 3}, {2, 4}, {3, 6}, {4, 3}})
    for (int b = 0; b < blocks; ++b)
      for (const char* conv : {".conv1.weight", ".conv3.weight"})
        resnet.push_back(
            {"layer" + std::to_string(stage) + "." + std::to_string(b) + conv, "F32", {64, 64, 1, 1}, nullptr, 0, {}});
  EXPECT_EQ(describeWeights(canonicalNames(resnet)), "resnet50");
  EXPECT_EQ(describeWeights(canonicalNames(named({{"x", {1}}}))), "");
}

}  // namespace
