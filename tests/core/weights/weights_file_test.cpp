// SPDX-License-Identifier: GPL-3.0-or-later
// Weights of every kind of file, and what is said of damaged and hostile ones.
#include "core/weights/weights_file.h"
#include "core/weights/averaged_names.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <map>

#include "core/base/error.h"
#include "core/base/zip_archive.h"
#include "core/models/registry.h"
#include "core/models/weight_names.h"
#include "tests/support/message_texts.h"
#include "tests/support/places.h"
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

// What torch.save wrote before PyTorch 1.6 has no zip, and its values lie anywhere.
TEST_F(Weights, TheOlderFormIsRead) {
  const std::vector<ArchivedTensor> dict{{"a", "FloatStorage", {2, 3}, bytesOf(kSix)},
                                         {"n", "LongStorage", {1}, bytesOf(std::vector<std::int64_t>{7})},
                                         {"view", "FloatStorage", {2, 2}, bytesOf(kSix), {1, 2}, 1}};
  write(legacyStateDict(dict, {"state_dict"}));
  EXPECT_EQ(weightsFormat(file), WeightsFormat::LegacyStateDict);
  const WeightsFile weights(file);
  ASSERT_EQ(weights.tensors().size(), 3u);
  EXPECT_EQ(weights.tensors()[0].shape, (std::vector<std::int64_t>{2, 3}));
  EXPECT_EQ(std::memcmp(weights.tensors()[0].data, kSix.data(), 24), 0);
  EXPECT_EQ(weights.tensors()[1].dtype, "I64");
  EXPECT_EQ(weights.tensors()[1].data[0], std::byte{7});
  EXPECT_EQ(weights.tensors()[2].strides, (std::vector<std::int64_t>{1, 2}));
  EXPECT_EQ(std::memcmp(weights.tensors()[2].data, kSix.data() + 1, 16), 0);
}

TEST_F(Weights, DamageOfTheOlderFormIsNamed) {
  const std::string good = legacyStateDict({{"t", "FloatStorage", {6}, bytesOf(kSix)}});
  EXPECT_EQ(messageOf(good), "no error");
  expectSays(messageOf(good.substr(0, good.size() - 1)), "cut off within the values");
  expectSays(messageOf(good.substr(0, good.size() - 25)), "cut off before the values");
  expectSays(messageOf(good.substr(0, 40)), "cut off");
  expectSays(messageOf(legacyStateDict({{"t", "FloatStorage", {6}, bytesOf(kSix)}}, {}, false)), "big-endian");
  expectSays(messageOf(legacyStateDict({{"t", "FloatStorage", {7}, bytesOf(kSix)}})), "larger than its values");
  std::string other = good;
  other[other.find("M\xe9\x03") + 1] = '\x01';
  expectSays(messageOf(other), "version 769");
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string damaged = good;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x80);
    messageOf(damaged);  // an answer or an Error, nothing else
  }
}

TEST_F(Weights, OtherFilesAreNamed) {
  expectSays(messageOf(""), "0 bytes");
  expectSays(messageOf("abc"), "too few");
  expectSays(messageOf(std::string(257, '\0') + "ustar" + std::string(300, '\0')), "bare pickle");
  expectSays(messageOf("\x80\x02}q." + std::string(100, 'x')), "bare pickle");
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

/// One value of a pickle of protocol 2, without header and end.
std::string inner(const std::string& pickle) { return pickle.substr(2, pickle.size() - 3); }
std::string key(const std::string& text) {
  return std::string("X") + std::string(1, static_cast<char>(text.size())) + std::string(3, '\0') + text;
}
std::string dictOf(const std::string& tensor) {
  return inner(stateDictPickle({{tensor, "FloatStorage", {6}, bytesOf(kSix)}}));
}
std::string archiveOf(const std::string& items) {
  return zipOf({{"archive/data.pkl", "\x80\x02}" + items + "."}, {"archive/data/0", bytesOf(kSix)}});
}

TEST_F(Weights, WhatTrainingProgramsKeepBesideTheWeightsDoesNotHideThem) {
  const auto tensor = [](const std::string& name) {
    const std::string dict = dictOf(name);  // OrderedDict ( name tensor u ...: the pair alone
    const auto from = dict.find(key(name));
    const auto end = dict.find("u}" + key("_metadata"));
    return from == std::string::npos || end == std::string::npos ? "" : dict.substr(from, end - from) + "s";
  };
  const auto namesOf = [&](const std::string& items) {
    write(archiveOf(items));
    const WeightsFile weights(file);
    std::string names;
    for (const auto& t : weights.tensors()) names += t.name + " ";
    return names;
  };
  // pytorch/examples imagenet: a tensor stands beside the state dict.
  EXPECT_EQ(namesOf(tensor("best_acc1") + key("state_dict") + dictOf("w") + "s"), "w ");
  // PyTorch's tutorial, and others.
  for (const char* wrapper : {"model_state_dict", "net", "network", "params", "teacher"})
    EXPECT_EQ(namesOf(key("optimizer_state_dict") + "}s" + key(wrapper) + dictOf("w") + "s" + tensor("loss")), "w ");
  // The optimizer's own tensors are no network.
  EXPECT_EQ(namesOf(key("state_dict") + dictOf("w") + "s" + key("optimizer") + dictOf("moment") + "s"), "w ");
}

TEST_F(Weights, AveragedWeightsComeFirstAsInTimm) {
  // timm's load_state_dict(use_ema=True): state_dict_ema, model_ema, state_dict, model.
  const std::vector<std::pair<const char*, const char*>> pairs{{"state_dict", "state_dict_ema"},
                                                               {"model", "model_ema"},
                                                               {"state_dict_ema", "model_ema"},
                                                               {"model", "ema_model"},
                                                               {"state_dict", "swa_state_dict"},
                                                               {"model", "averaged_model"},
                                                               {"net", "net-EMA"}};
  for (const auto& [first, second] : pairs) {
    write(archiveOf(key(first) + dictOf("w." + std::string(first)) + "s" + key(second) +
                    dictOf("w." + std::string(second)) + "s"));
    const WeightsFile weights(file);
    const std::string taken = std::string(first) == "state_dict_ema" ? first : second;
    ASSERT_EQ(weights.tensors().size(), 1u);
    EXPECT_EQ(weights.tensors()[0].name, "w." + taken);
    ASSERT_EQ(weights.notes().size(), 1u);
    expectSays(weights.notes()[0].text(), "\"" + taken + "\", the averaged ones");
  }
  write(archiveOf(key("state_dict") + dictOf("w") + "s"));
  EXPECT_TRUE(WeightsFile(file).notes().empty());
  // Words that only contain one of these, and an average of other things beside the weights.
  EXPECT_FALSE(isAveraged("schema") || isAveraged("swan_model") || isAveraged("model"));
  write(archiveOf(key("model") + dictOf("w") + "s" + key("ema_decay") + "K\x01s"));
  EXPECT_TRUE(WeightsFile(file).notes().empty());
}

TEST_F(Weights, ObjectsOfAnyoneBesideTheTensorsAreNotMade) {
  const std::string mark = (folder / "executed").string();
  const std::string weightsToo = key("model") + dictOf("w") + "s";
  const std::vector<std::string> objects{"cargparse\nNamespace\n)\x81}" + key("lr") + "K\x01sb",
                                         "cnumpy.core.multiarray\nscalar\ncnumpy\ndtype\n" + key("f8") +
                                             "K\x01K\x01\x87R(K\x03" + key("<") +
                                             "NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\x01tbc_codecs\nencode\n" +
                                             key("12345678") + key("latin1") + "\x86R\x86R",
                                         "cpathlib\nPosixPath\n" + key("a") + "\x85R",
                                         "ccollections\ndefaultdict\nc__builtin__\nlist\n\x85R(" + key("x") + "K\x01u",
                                         "ctorch\ndevice\n" + key("cuda") + "\x85R",
                                         "cposix\nsystem\n" + key("touch " + mark) + "\x85R"};
  for (const std::string& object : objects) {
    write(archiveOf(key("args") + object + "s" + weightsToo));
    try {
      const WeightsFile weights(file);
      ASSERT_EQ(weights.tensors().size(), 1u);
      EXPECT_EQ(weights.tensors()[0].name, "w");
    } catch (const Error& e) {
      ADD_FAILURE() << e.what();
    }
  }
  EXPECT_FALSE(std::filesystem::exists(mark));
  // Without tensors the object itself is named.
  expectSays(messageOf(archiveOf(key("args") + objects[0] + "s")), "argparse.Namespace");
}

TEST_F(Weights, NumberTypesThatAreNotKnownAreNamed) {
  const auto later = [](const std::string& type) {
    return archiveOf(key("w") + "ctorch._utils\n_rebuild_tensor_v3\n((" + key("storage") + "ctorch\nUntypedStorage\n" +
                     key("0") + key("cpu") +
                     "K\x18tQ\x89K\x03\x85K\x01\x85\x89"
                     "ccollections\nOrderedDict\n)Rctorch\n" +
                     type + "\ntRs");
  };
  expectSays(messageOf(later("uint16")), "holds numbers of the type uint16 in \"w\"");
  expectSays(messageOf(later("float8_e4m3fn")), "float8_e4m3fn");
  write(later("float32"));
  const WeightsFile weights(file);
  EXPECT_EQ(weights.tensors().at(0).dtype, "F32");
  EXPECT_EQ(weights.tensors().at(0).byteCount, 12u);
}

TEST_F(Weights, WhatIsOftenInTheirPlaceIsNamed) {
  expectSays(messageOf("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 123\n"), "Git LFS pointer");
  expectSays(messageOf("<!DOCTYPE html>\n<html><body>Not found</body></html>"), "web page");
  expectSays(messageOf("\x89HDF\r\n\x1a\n" + std::string(100, '\0')), "HDF5");
  expectSays(messageOf(std::string("\x08\x07\x12\x07pytorch\x1a\x05") + "1.13.1" + std::string(100, '\x01')), "ONNX");
  expectSays(messageOf("\xff\xd8\xff\xe0" + std::string(100, '\0')), "JPEG image");
  expectSays(messageOf(R"({"model_type": "vit"})"), "without the \"weight_map\"");
  expectSays(messageOf(zipOf({{"serialized_exported_program.json", "{}"}})), "torch.export.save");
  expectSays(messageOf(zipOf({{"MAR-INF/MANIFEST.json", "{}"}})), "TorchServe");
  // A header whose length begins with the same byte as an ONNX model is still a header.
  std::string header = R"({"w":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},"__metadata__":{"a":"pytorch"}})";
  header.resize(0x108, ' ');
  EXPECT_EQ(messageOf(std::string("\x08\x01\0\0\0\0\0\0", 8) + header), "no error");
}

TEST_F(Weights, AnIndexLeadsToTheFilesBesideIt) {
  const auto index =
      sightline::testing::goldenFolder() / "forms" / "micro_resnet.sharded" / "model.safetensors.index.json";
  EXPECT_EQ(weightsFormat(index), WeightsFormat::ShardIndex);
  const WeightsFile parts(index),
      whole(sightline::testing::goldenFolder() / "models" / "micro_resnet" / "model.safetensors");
  std::map<std::string, const TensorView*> byName;
  for (const auto& t : parts.tensors()) byName[t.name] = &t;
  ASSERT_EQ(byName.size(), whole.tensors().size());
  for (const auto& t : whole.tensors()) {
    ASSERT_TRUE(byName.count(t.name)) << t.name;
    ASSERT_EQ(byName[t.name]->byteCount, t.byteCount) << t.name;
    EXPECT_EQ(std::memcmp(byName[t.name]->data, t.data, t.byteCount), 0) << t.name;
  }
  expectSays(messageOf(R"({"weight_map": {"a": "../secret.safetensors"}})"), "which is not beside it");
  write(R"({"weight_map": {"a": "part-1.safetensors"}})");
  try {
    const WeightsFile missing(file);
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::FileNotFound);
    expectSays(e.what(), "part-1.safetensors");
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

TEST(WeightNames, ANetworkUnderANameOfItsOwnIsFound) {
  for (const std::string before : {"model.", "net.", "timm_model.", "model.module.", "lit.backbone."}) {
    std::vector<std::string> names;
    for (const char* name : {"layer1.0.conv1.weight", "layer1.0.conv2.weight", "fc.weight"})
      names.push_back(before + name);
    names.insert(names.end(), {"criterion.weight", "n_averaged"});
    std::vector<TensorView> views;
    for (const auto& name : names) views.push_back({name, "F32", {1}, nullptr, 0, {}});
    std::vector<Message> notes;
    const auto found = canonicalNames(views, &notes);
    EXPECT_EQ(found.size(), 3u) << before;
    EXPECT_TRUE(found.count("layer1.0.conv2.weight") && found.count("fc.weight")) << before;
    ASSERT_EQ(notes.size(), 1u) << before;
    EXPECT_NE(notes[0].text().find("left out: criterion.weight."), std::string::npos) << notes[0];
  }
  // OpenMMLab: the head beside the backbone.
  const auto mm = canonicalNames(named({{"backbone.layer1.0.conv1.weight", {1}}, {"head.fc.weight", {7, 1}}}));
  EXPECT_EQ(mm.size(), 2u);
  EXPECT_TRUE(mm.count("fc.weight"));
  EXPECT_EQ(english(describeWeights(canonicalNames(named({{"conv1.0.weight", {1}}, {"layer1.0.conv1.weight", {1}}})))),
            "a resnet with stages of 1 blocks, a stem of three convolutions");
}

/// Of several networks in one state dict: the averaged one, as where they are dictionaries; the teacher; not the copy
/// that contrastive training keeps.
TEST(WeightNames, OfSeveralNetworksTheMeantOneIsTaken) {
  const std::vector<std::pair<std::string, std::string>> pairs{{"model_ema.", "model."},
                                                               {"ema.module.", "model."},
                                                               {"ema_model.", "online_model."},
                                                               {"swa_model.module.", "net."},
                                                               {"teacher.backbone.", "student.backbone."},
                                                               {"encoder_q.", "encoder_k."},
                                                               {"module.encoder_q.", "module.encoder_k."},
                                                               {"online_encoder.", "target_encoder."}};
  for (const auto& [meant, other] : pairs) {
    std::vector<std::string> names{"step", "queue"};
    for (const char* name : {"layer1.0.conv1.weight", "layer1.0.conv2.weight", "fc.weight"})
      for (const auto& before : {meant, other}) names.push_back(before + name);
    std::vector<TensorView> views;
    for (const auto& name : names) views.push_back({name, "F32", {1}, nullptr, 0, {}});
    std::vector<Message> notes;
    const auto found = canonicalNames(views, &notes);
    ASSERT_EQ(found.size(), 3u) << meant;
    for (const auto& [name, view] : found) EXPECT_EQ(view->name, meant + name);
    ASSERT_EQ(notes.size(), 1u) << meant;
    EXPECT_NE(notes[0].text().find("*; left out: "), std::string::npos) << notes[0];
  }
}

TEST(WeightNames, WrappersMayStandAroundAnyModule) {
  for (const std::string around : {"_orig_mod.", "_checkpoint_wrapped_module.", "_fsdp_wrapped_module."}) {
    const std::string first = "layer1." + around + "0.conv1.weight", second = around + "fc." + around + "weight";
    const auto found = canonicalNames(named({{first.c_str(), {1}}, {second.c_str(), {7, 1}}}));
    EXPECT_TRUE(found.size() == 2 && found.count("layer1.0.conv1.weight") && found.count("fc.weight")) << around;
  }
}

TEST(WeightNames, TheHeadSaysHowManyClasses) {
  const auto models = sightline::testing::goldenFolder() / "models";
  for (const char* name : {"tiny_resnet", "tiny_efficientnet", "tiny_swin", "tiny_cait"}) {
    auto spec = readModelFile(models / name / "config.json");
    spec.architecture.classCount = 1000;
    EXPECT_EQ(classesInFile(spec.architecture, spec.weights), 20) << name;  // their config.json
  }
  EXPECT_EQ(classesInFile({0, TorchScriptConfig{}}, models / "tiny_resnet" / "model.safetensors"), 0);
}

TEST(WeightNames, NetworksAreRecognised) {
  EXPECT_EQ(english(describeWeights(
                canonicalNames(named({{"cls_token", {1, 1, 768}}, {"blocks.0.attn.qkv.weight", {2304, 768}}})))),
            "a ViT of depth 1, width 768");
  std::vector<TensorView> resnet;
  for (const auto& [stage, blocks] : std::vector<std::pair<int, int>>{{1, 3}, {2, 4}, {3, 6}, {4, 3}})
    for (int b = 0; b < blocks; ++b)
      for (const char* conv : {".conv1.weight", ".conv3.weight"})
        resnet.push_back(
            {"layer" + std::to_string(stage) + "." + std::to_string(b) + conv, "F32", {64, 64, 1, 1}, nullptr, 0, {}});
  EXPECT_EQ(english(describeWeights(canonicalNames(resnet))), "resnet50");
  EXPECT_EQ(english(describeWeights(canonicalNames(named({{"x", {1}}})))), "");
}

}  // namespace
