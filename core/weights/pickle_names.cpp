// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/pickle_names.h"

#include <array>
#include <map>
#include <string_view>

namespace sightline {

std::optional<std::string> storageType(const std::string& global) {
  static const std::map<std::string, std::string> kTypes{
      {"DoubleStorage", "F64"}, {"FloatStorage", "F32"}, {"HalfStorage", "F16"},  {"BFloat16Storage", "BF16"},
      {"LongStorage", "I64"},   {"IntStorage", "I32"},   {"ShortStorage", "I16"}, {"CharStorage", "I8"},
      {"ByteStorage", "U8"},    {"BoolStorage", "BOOL"}};
  if (global.rfind("torch ", 0) != 0) return {};
  const auto it = kTypes.find(global.substr(6));
  if (it == kTypes.end()) return {};
  return it->second;
}

std::string numberType(const std::string& global) {
  static const std::map<std::string, std::string> kTypes{
      {"float64", "F64"}, {"float32", "F32"}, {"float16", "F16"}, {"bfloat16", "BF16"}, {"int64", "I64"},
      {"int32", "I32"},   {"int16", "I16"},   {"int8", "I8"},     {"uint8", "U8"},      {"bool", "BOOL"}};
  const std::string name = global.rfind("torch ", 0) == 0 ? global.substr(6) : global;
  const auto it = kTypes.find(name);
  return it == kTypes.end() ? "?" + name : it->second;
}

bool isKnownGlobal(const std::string& global) {
  static constexpr std::array<std::string_view, 7> kCalls{"collections OrderedDict",
                                                          "collections defaultdict",
                                                          "torch._utils _rebuild_tensor_v2",
                                                          "torch._utils _rebuild_tensor_v3",
                                                          "torch._utils _rebuild_parameter",
                                                          "torch Size",
                                                          "torch UntypedStorage"};
  for (const auto call : kCalls)
    if (global == call) return true;
  return storageType(global).has_value();
}

std::string dotted(std::string global) {
  const auto space = global.find(' ');
  if (space != std::string::npos) global[space] = '.';
  for (char& c : global)
    if (static_cast<unsigned char>(c) < 32 || c == 127) c = '?';
  return global.size() > 120 ? global.substr(0, 120) + "..." : global;
}

const char* refusedOperation(unsigned char op) {
  switch (op) {
    case 'i': return "INST";
    case 'o': return "OBJ";
    case 'P': return "PERSID";
    case 0x92: return "NEWOBJ_EX";
    case 0x82: return "EXT1";
    case 0x83: return "EXT2";
    case 0x84: return "EXT4";
    case 0x8f: return "EMPTY_SET";
    case 0x90: return "ADDITEMS";
    case 0x91: return "FROZENSET";
    case 0x96: return "BYTEARRAY8";
    case 0x97: return "NEXT_BUFFER";
    case 0x98: return "READONLY_BUFFER";
    case 'I': return "INT";
    case 'L': return "LONG";
    case 'F': return "FLOAT";
    case 'S': return "STRING";
    case 'V': return "UNICODE";
    case 'g': return "GET";
    case 'p': return "PUT";
    case 'd': return "DICT";
    case 'l': return "LIST";
    case 0x8b: return "LONG4";
    default: return nullptr;
  }
}

}  // namespace sightline
